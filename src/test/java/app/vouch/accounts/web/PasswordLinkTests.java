package app.vouch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Answering;
import app.vouch.accounts.Entrants;
import app.vouch.accounts.Entrants.Entrant;
import app.vouch.kernel.MovableClock;
import app.vouch.kernel.PersonId;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The way in by a link from a mail: for who belongs here, once, and silent towards all others. */
@VouchTest
@Import(Answering.class)
class PasswordLinkTests {

    private static final String NEW = "nine calm otters swim";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Answering requests;

    @Autowired
    MovableClock clock;

    private Entrants entrants;

    @BeforeEach
    void begin() {
        entrants = new Entrants(accounts, fixtures, mvc);
        fixtures.superuser().sql("delete from mail").update();
        fixtures.superuser().sql("delete from password_link_request").update();
    }

    @Test
    void setsANewPasswordOnceAndEndsWhatWasSignedInBefore() throws Exception {
        Entrant leila = entrants.person("Leila", "Haddad", 4);
        Cookie before = entrants.signIn(leila.email());
        String link = ask(leila.email());

        assertThat(page(link)).contains("Hello Leila Haddad, set a password.").contains(leila.email());
        assertThat(page(link)).as("looking spends nothing").contains("Hello Leila");
        assertThat(use(link, NEW).getStatus()).isEqualTo(303);
        assertThat(use(link, "another nine otters").getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get("/account").cookie(before))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("the session from before")
                .isEqualTo(302);
        assertThat(entrants.attempt(leila.email(), Entrants.PASSWORD).getStatus())
                .isEqualTo(422);
        assertThat(entrants.attempt(leila.email(), NEW).getStatus()).isEqualTo(303);
    }

    @Test
    void letsSomebodyOfTheDirectoryInWhoHadNoAccount() throws Exception {
        PersonId person = fixtures.person("Emre", "Aydın", 5);
        String email = email(person);
        assertThat(use(ask(email), NEW).getStatus()).isEqualTo(303);
        assertThat(entrants.attempt(email, NEW).getStatus()).isEqualTo(303);
    }

    @Test
    void answersTheSameToWhoIsHereAndToWhoIsNot() throws Exception {
        Entrant leila = entrants.person("Leila", "Haddad", 4);
        MockHttpServletResponse known = asking(leila.email());
        MockHttpServletResponse unknown = asking("nobody@elsewhere.example");
        assertThat(known.getStatus()).isEqualTo(303).isEqualTo(unknown.getStatus());
        assertThat(known.getHeader("Location")).isEqualTo(unknown.getHeader("Location"));
        assertThat(requests.answer()).isEqualTo(2);
        assertThat(letters()).containsExactly(leila.email());
    }

    @Test
    void isSilentTowardsTheDisabledAndThoseWhoLeft() throws Exception {
        Entrant disabled = entrants.person("Dana", "Disabled", 4);
        Entrant left = entrants.person("Lea", "Left", 4);
        String linkOfDisabled = ask(disabled.email());
        String linkOfLeft = ask(left.email());
        entrants.asAdminDo(() -> accounts.disable(entrants.admin(), disabled.id()));
        fixtures.superuser()
                .sql("update person set status = 'LEFT' where id = :id")
                .param("id", left.person().value())
                .update();

        assertThat(use(linkOfDisabled, NEW).getStatus()).isEqualTo(404);
        assertThat(use(linkOfLeft, NEW).getStatus()).isEqualTo(404);
        fixtures.superuser().sql("delete from mail").update();
        asking(disabled.email());
        asking(left.email());
        requests.answer();
        assertThat(letters()).isEmpty();
    }

    @Test
    void growsTooOldAndGivesWayToANewerOne() throws Exception {
        Entrant leila = entrants.person("Leila", "Haddad", 4);
        String first = ask(leila.email());
        fixtures.superuser().sql("delete from mail").update();
        String second = ask(leila.email());
        assertThat(use(first, NEW).getStatus()).isEqualTo(404);
        int late = clock.at(clock.instant().plus(Duration.ofHours(3)), () -> statusOf(second));
        assertThat(late).isEqualTo(404);
        assertThat(statusOf(second)).isEqualTo(200);
    }

    @Test
    void saysBesideTheFieldWhatWillNotDoAndSpendsNothing() throws Exception {
        Entrant leila = entrants.person("Leila", "Haddad", 4);
        String link = ask(leila.email());
        MockHttpServletResponse weak = use(link, "password1234");
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(weak.getContentAsString()).contains("is-invalid").doesNotContain("password1234");
        assertThat(statusOf(link)).isEqualTo(200);
        assertThat(asking("not an address").getStatus()).isEqualTo(422);
    }

    @Test
    void isNotOfferedWhereNoMailLeaves() throws Exception {
        assertThat(page("/login")).doesNotContain("/login/link");
    }

    @Test
    void makesWhoAsksTooOftenWaitWhetherKnownOrNot() throws Exception {
        for (String address : List.of(entrants.person("Ola", "Often", 4).email(), "often@elsewhere.example")) {
            int asked = 0;
            while (asking(address).getStatus() == 303 && asked < 20) {
                asked++;
            }
            assertThat(asked).isEqualTo(5);
        }
    }

    private MockHttpServletResponse asking(String email) throws Exception {
        return mvc.perform(post("/login/link").with(csrf()).param("email", email))
                .andReturn()
                .getResponse();
    }

    /** The link in the letter that came of it. */
    private String ask(String email) throws Exception {
        assertThat(asking(email).getStatus()).isEqualTo(303);
        requests.answer();
        return fixtures.superuser()
                .sql("select path || secret from mail where address = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private String page(String link) throws Exception {
        return mvc.perform(get(link)).andReturn().getResponse().getContentAsString();
    }

    private int statusOf(String link) {
        try {
            return mvc.perform(get(link)).andReturn().getResponse().getStatus();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private MockHttpServletResponse use(String link, String password) throws Exception {
        return mvc.perform(post(link).with(csrf()).param("password", password).param("repeated", password))
                .andReturn()
                .getResponse();
    }

    private String email(PersonId person) {
        return fixtures.superuser()
                .sql("select email from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private List<String> letters() {
        return fixtures.superuser()
                .sql("select address from mail order by address")
                .query(String.class)
                .list();
    }
}
