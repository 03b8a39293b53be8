package app.vouch.operations.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The days of the sample, counted back from the day on which it is made; a negative number of days is ahead. Work is
 * done on working days: what would fall on a weekend has happened on the Friday before, or is meant for the Monday after.
 */
record Calendar(LocalDate today) {

    LocalDate day(int ago) {
        LocalDate day = today.minusDays(ago);
        boolean past = ago >= 0;
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return past ? day.minusDays(1) : day.plusDays(2);
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return past ? day.minusDays(2) : day.plusDays(1);
        }
        return day;
    }

    /** During that day's work. @param minute of it, any number */
    Instant at(int ago, int minute) {
        return day(ago).atTime(7, 30).plusMinutes(Math.floorMod(minute, 540)).toInstant(ZoneOffset.UTC);
    }

    /** The date that a table means: {@code 14} is months ago, on the first; {@code 14d} days ago. */
    LocalDate date(String ago) {
        return ago.endsWith("d")
                ? today.minusDays(Long.parseLong(ago.substring(0, ago.length() - 1)))
                : today.minusMonths(Long.parseLong(ago)).withDayOfMonth(1);
    }

    int ago(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, today);
    }
}
