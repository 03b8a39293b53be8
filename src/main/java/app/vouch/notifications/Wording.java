package app.vouch.notifications;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter in its reader's words: from one set of them both the text and the page that a mail consists of. */
@Component
class Wording {

    /** @param page HTML with the same words as {@code text} */
    record Worded(String subject, String text, String page) {}

    private final MessageSource messages;
    private final ITemplateEngine templates;

    Wording(MessageSource messages, ITemplateEngine templates) {
        this.messages = messages;
        this.templates = templates;
    }

    /** @param base the address of this Vouch, without a slash at its end */
    Worded word(Letter letter, String base) {
        Locale language = letter.to().language();
        String subject = say(letter.kind() + ".subject", language);
        String greeting = say("greeting", language, letter.to().name());
        String line = say(letter.kind() + ".line", language);
        String action = say(letter.kind() + ".action", language);
        String why = say("why", language, base);
        String link = base + letter.path() + (letter.secret() == null ? "" : letter.secret());
        Context context = new Context(language);
        context.setVariable("subject", subject);
        context.setVariable("greeting", greeting);
        context.setVariable("line", line);
        context.setVariable("action", action);
        context.setVariable("link", link);
        context.setVariable("why", why);
        String text = String.join("\n\n", greeting, line, action + "\n" + link, why) + "\n";
        return new Worded(subject, text, templates.process("mail/letter", context));
    }

    private String say(String code, Locale language, Object... arguments) {
        return messages.getMessage("mail." + code, arguments, language);
    }
}
