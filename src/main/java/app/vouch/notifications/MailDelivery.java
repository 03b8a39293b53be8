package app.vouch.notifications;

import app.vouch.web.BaseUrl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mail leaves this Vouch at all: without a mail server, or an address for its links, it waits. */
@Component
public class MailDelivery {

    private final ObjectProvider<JavaMailSender> sender;
    private final BaseUrl baseUrl;

    MailDelivery(ObjectProvider<JavaMailSender> sender, BaseUrl baseUrl) {
        this.sender = sender;
        this.baseUrl = baseUrl;
    }

    public boolean isSetUp() {
        return sender.getIfAvailable() != null && baseUrl.known() != null;
    }
}
