package app.vouch.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.vouch.kernel.MovableClock;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.VouchTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters from a transaction to a mailbox, over a real mail server that is there, gone and back again. */
@VouchTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "vouch.base-url=https://vouch.example/"})
class PostOfficeTests {

    private static final int PORT = freePort();

    private static final Letter INVITATION = new Letter(
            "accounts.invitation",
            new Mailbox("leila@vouch.example", "Leila", Locale.ENGLISH, ZoneId.of("Europe/Oslo")),
            "/invitations/",
            "only-once");

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
    private final JdbcClient superuser =
            JdbcClient.create(TestDatabase.instance().superuser());

    @Autowired
    MockMvc mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice office;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient application;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void open() {
        superuser.sql("delete from mail").update();
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void whatWasPostedArrivesOnceAsTextAndPageWithTheLink() throws Exception {
        post();
        assertThat(office.sendDue()).isEqualTo(1);
        assertThat(office.sendDue()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        String source = GreenMailUtil.getWholeMessage(mail);
        assertThat(mail.getAllRecipients()[0]).hasToString("Leila <leila@vouch.example>");
        assertThat(mail.getFrom()[0]).hasToString("vouch@vouch.example");
        assertThat(source)
                .contains("text/plain", "text/html", "Auto-Submitted: auto-generated")
                .contains("Hello Leila,")
                .containsPattern("https://vouch[.]example/invitations/only-once");
        assertThat(state()).isEqualTo("SENT");
        assertThat(superuser
                        .sql("select count(*) from mail where secret is not null")
                        .query(Long.class)
                        .single())
                .as("the secret of the link is forgotten")
                .isZero();
    }

    @Test
    void whatIsRolledBackIsNeverHeardOf() {
        transaction.executeWithoutResult(status -> {
            outbox.post(INVITATION);
            status.setRollbackOnly();
        });
        assertThat(office.sendDue()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whileTheServerIsDownMailWaitsAndThenArrivesUnderTheSameMessageId() throws Exception {
        server.stop();
        post();
        assertThat(office.sendDue()).isZero();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(superuser.sql("select fault from mail").query(String.class).single())
                .isNotBlank();

        server.start();
        assertThat(office.sendDue()).as("not before its next turn").isZero();
        assertThat(sendAfter(Duration.ofMinutes(2))).isEqualTo(1);
        String id =
                superuser.sql("select id::text from mail").query(String.class).single();
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@vouch.example>");
    }

    @Test
    void whatIsRefusedTooOftenIsGivenUpAndItsSecretForgotten() {
        server.stop();
        post();
        for (int attempt = 1; attempt <= MailQueue.ATTEMPTS; attempt++) {
            assertThat(state()).isEqualTo("WAITING");
            sendAfter(Duration.ofHours(9L * attempt));
        }
        assertThat(state()).isEqualTo("GIVEN_UP");
        assertThat(superuser
                        .sql("select count(*) from mail where secret is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDiesWhileSendingLosesNothing() {
        post();
        MailQueue queue = new MailQueue(application, transaction, clock);
        assertThat(queue.take()).hasSize(1);
        assertThat(queue.take()).as("taken already").isEmpty();
        assertThat(sendAfter(Duration.ofMinutes(2))).isEqualTo(1);
    }

    @Test
    void nobodyButThePostmanReadsTheOutbox() {
        post();
        Long seen = transaction.execute(status ->
                application.sql("select count(*) from mail").query(Long.class).single());
        assertThat(seen).isZero();
    }

    @Test
    void theSignInPageOffersALinkByMailWhereMailLeaves() throws Exception {
        assertThat(mvc.perform(get("/login")).andReturn().getResponse().getContentAsString())
                .contains("href=\"/login/link\"");
    }

    @Test
    void waitsLongerEachTimeButNeverForDays() {
        assertThat(MailQueue.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailQueue.waitAfter(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(MailQueue.waitAfter(60)).isEqualTo(Duration.ofHours(8));
    }

    private int sendAfter(Duration wait) {
        return clock.at(clock.instant().plus(wait), office::sendDue);
    }

    private void post() {
        transaction.executeWithoutResult(status -> outbox.post(INVITATION));
    }

    private String state() {
        return superuser.sql("select state from mail").query(String.class).single();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
