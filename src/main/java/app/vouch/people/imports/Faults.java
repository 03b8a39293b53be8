package app.vouch.people.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found wrong while a file was read: as many as somebody could want to look at, and how many in all. */
final class Faults {

    /** A file with more is wrong in one way throughout; the first ones show it. */
    static final int KEPT = 50_000;

    private final List<Fault> kept = new ArrayList<>();
    private int total;

    void add(int row, @Nullable Column column, FaultKind kind, @Nullable String value) {
        add(new Fault(row, column, kind, value, null));
    }

    void add(Fault fault) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    List<Fault> kept() {
        return kept;
    }

    int total() {
        return total;
    }

    boolean isEmpty() {
        return total == 0;
    }
}
