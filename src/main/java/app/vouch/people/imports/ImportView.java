package app.vouch.people.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file and what it would change, or changed. Its lists are {@link ImportLists}'.
 *
 * @param ignored names of columns that say nothing to Vouch; an empty one had no name
 * @param rows people in the file: neither the header nor blank rows count
 * @param readUntil the row at which a broken quotation mark ended the reading; else null
 * @param changed how many people it changes in which column, of those neither new nor leaving
 * @param firm people active or on leave before it
 * @param units paths that it makes, parents too: the first of them
 * @param newUnits how many it makes
 * @param alike for those of them that differ only in capitals from another unit: which
 */
public record ImportView(
        ImportId id,
        ImportState state,
        String fileName,
        long fileSize,
        boolean complete,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable String encoding,
        List<Column> columns,
        List<String> ignored,
        int rows,
        int blankRows,
        @Nullable Integer readUntil,
        int created,
        int changedPeople,
        int leaving,
        int unchanged,
        int errors,
        int firm,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        Map<Column, Integer> changed,
        List<String> units,
        int newUnits,
        Map<String, String> alike,
        List<String> sites) {

    /** Leavers, in percent of the firm, above which HR types their number. */
    private static final int MANY = 2;

    /** So few that a file names one by one are meant, however small the firm. */
    private static final int FEW = 2;

    public ImportView {
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        units = List.copyOf(units);
        alike = Map.copyOf(alike);
        sites = List.copyOf(sites);
    }

    /** Rounded up. */
    public long kilobytes() {
        return (fileSize + 1023) / 1024;
    }

    public boolean isReady() {
        return state == ImportState.READY;
    }

    public boolean changesNothing() {
        return created == 0 && changedPeople == 0 && leaving == 0;
    }

    /**
     * Whether so many leave at once that HR types the number, in case a part of the firm was left out of the file or a
     * column of it was filled amiss.
     */
    public boolean needsConfirmation() {
        return (complete || leaving > FEW) && leaving * 100L > (long) firm * MANY;
    }
}
