package app.vouch.notifications;

import app.vouch.web.BaseUrl;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, at least once; what a mail server refuses too often is given up, where all can see. */
@Component
class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final MailQueue queue;
    private final Wording wording;
    private final BaseUrl baseUrl;
    private final String from;
    private final ObjectProvider<JavaMailSender> sender;

    /** @param from the sender's address; vouch@ the host of the links where it is empty */
    PostOffice(
            MailQueue queue,
            Wording wording,
            BaseUrl baseUrl,
            @Value("${vouch.mail-from:}") String from,
            ObjectProvider<JavaMailSender> sender) {
        this.queue = queue;
        this.wording = wording;
        this.baseUrl = baseUrl;
        this.from = from.strip();
        this.sender = sender;
    }

    /**
     * One round. Where no mail server, or no address for links, is set everything keeps waiting.
     *
     * @return how many were sent
     */
    int sendDue() {
        JavaMailSender server = sender.getIfAvailable();
        String base = baseUrl.known();
        if (server == null || base == null) {
            return 0;
        }
        int sent = 0;
        List<WaitingMail> due = queue.take();
        for (WaitingMail mail : due) {
            sent += send(mail, server, base) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(WaitingMail mail, JavaMailSender server, String base) {
        try {
            server.send(message(mail, server, base));
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            queue.failed(mail, String.valueOf(failed.getMessage()));
            boolean last = mail.attempts() >= MailQueue.ATTEMPTS;
            if (last) {
                queue.givenUp(mail);
            }
            // The server's answer names its recipient, so it stands on the administrator's page and not in the log.
            LOG.warn(
                    "Mail {} was not taken at attempt {}{}",
                    mail.id(),
                    mail.attempts(),
                    last ? " and is given up" : "");
            return false;
        }
        queue.sent(mail);
        return true;
    }

    private MimeMessage message(WaitingMail mail, JavaMailSender server, String base)
            throws MessagingException, UnsupportedEncodingException {
        Letter letter = mail.letter();
        String host = URI.create(base).getHost();
        Wording.Worded worded = wording.word(letter, base);
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setTo(new InternetAddress(letter.to().address(), letter.to().name(), StandardCharsets.UTF_8.name()));
        parts.setFrom(from.isEmpty() ? "vouch@" + host : from);
        parts.setSubject(worded.subject());
        parts.setText(worded.text(), worded.page());
        message.setHeader("Message-ID", mail.messageId(host));
        // so that no out-of-office answers it
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
