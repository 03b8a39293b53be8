package app.vouch.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts of the message bundles in the reader's language, for what is put into words outside a template. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    /** A small number as a word ("two"), larger ones in figures. */
    public String count(long number) {
        return number >= 0 && number <= 12 ? get("number." + number) : String.format(locale(), "%,d", number);
    }

    /** The same at the beginning of a sentence. */
    public String countCapital(long number) {
        String word = count(number);
        return word.substring(0, 1).toUpperCase(locale()) + word.substring(1);
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
