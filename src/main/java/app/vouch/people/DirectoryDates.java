package app.vouch.people;

import java.time.LocalDate;

/** Which days can stand in an entry, whoever writes it: not before 1900, and at most a year ahead, for who is to begin. */
public final class DirectoryDates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private DirectoryDates() {}

    public static boolean fit(LocalDate day, LocalDate today) {
        return !day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(1));
    }
}
