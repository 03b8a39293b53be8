package app.vouch.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Days as date fields send them, of the years in which anybody can have worked: others are a slip of the finger. */
final class DayFormatter implements Formatter<LocalDate> {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= FIRST && day.getYear() <= LAST) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        throw new ParseException("not a day", 0);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
