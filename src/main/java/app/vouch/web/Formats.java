package app.vouch.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates as readers meet them; {@code fmt} in every template. */
@Component
public class Formats {

    private final Clock clock;
    private final Texts texts;

    Formats(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** "12 May 2026"; "–" where there is none. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "–" : format("date.long", date);
    }

    /** "Monday 23 November 2026": for the head of a page. */
    public String weekday(LocalDate date) {
        return format("date.weekday", date);
    }

    /** "Thu 10 December", with the year where it is another. */
    public String day(@Nullable LocalDate date) {
        if (date == null) {
            return "–";
        }
        return format(date.getYear() == today().getYear() ? "date.day" : "date.day.year", date);
    }

    /** "19 Nov", with the year where it is another. */
    public String brief(@Nullable LocalDate date) {
        if (date == null) {
            return "–";
        }
        return format(date.getYear() == today().getYear() ? "date.short" : "date.short.year", date);
    }

    /** "April 2028": for what is far off. */
    public String month(@Nullable LocalDate date) {
        return date == null ? "–" : format("date.month", date);
    }

    /** "23 November 2026, 14:05". */
    public String moment(@Nullable Instant instant) {
        return instant == null
                ? "–"
                : DateTimeFormatter.ofPattern(texts.get("date.moment"), texts.locale())
                        .format(instant.atZone(zone()));
    }

    /** The machine's form, for {@code <time datetime>}. */
    public String iso(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Calendar days from then to today. */
    public long daysSince(LocalDate date) {
        return ChronoUnit.DAYS.between(date, today());
    }

    /** "today", "yesterday", "12 days ago", "tomorrow", "in 4 days". */
    public String relative(LocalDate date) {
        long days = daysSince(date);
        if (days == 0) {
            return texts.get("date.today");
        }
        if (days == 1) {
            return texts.get("date.yesterday");
        }
        if (days == -1) {
            return texts.get("date.tomorrow");
        }
        return days > 0 ? texts.get("date.ago", days) : texts.get("date.in", -days);
    }

    /** A span in years and months as in "4 y 2 m", "3 w"; "–" where it has no beginning. */
    public String since(@Nullable LocalDate date) {
        if (date == null || date.isAfter(today())) {
            return "–";
        }
        long months = ChronoUnit.MONTHS.between(date, today());
        if (months == 0) {
            return texts.get("span.weeks", ChronoUnit.WEEKS.between(date, today()));
        }
        if (months < 12) {
            return texts.get("span.months", months);
        }
        return months % 12 == 0
                ? texts.get("span.years", months / 12)
                : texts.get("span.years.months", months / 12, months % 12);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.get(pattern), texts.locale()).format(date);
    }

    private static ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
