package app.vouch.relationships;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday; public holidays differ by country and are nobody's fault here. */
final class WorkingDays {

    private WorkingDays() {}

    /** Working days after the first date, up to and including the second. */
    static int between(LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(WorkingDays::isOne)
                        .count()
                : 0;
    }

    /** The day on which so many working days have gone by. */
    static LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isOne(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
