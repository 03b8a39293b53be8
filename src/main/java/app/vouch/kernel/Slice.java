package app.vouch.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with the way to the next and the one before; no total, because counting costs more than the page.
 *
 * @param next null on the last page
 * @param previous null on the first
 */
public record Slice<T>(
        List<T> rows, @Nullable Cursor next, @Nullable Cursor previous) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts what a query brought into a page.
     *
     * @param fetched up to {@code size + 1} rows, in the query's direction (reversed where the cursor looks backwards)
     * @param keys the sort keys of a row, as the cursor holds them
     */
    public static <T> Slice<T> of(List<T> fetched, int size, @Nullable Cursor cursor, Function<T, List<String>> keys) {
        boolean backwards = cursor != null && cursor.backwards();
        boolean more = fetched.size() > size;
        List<T> rows = new ArrayList<>(more ? fetched.subList(0, size) : fetched);
        if (backwards) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Slice<>(rows, null, null);
        }
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : cursor != null;
        return new Slice<>(
                rows,
                hasNext ? new Cursor(keys.apply(rows.get(rows.size() - 1)), false) : null,
                hasPrevious ? new Cursor(keys.apply(rows.get(0)), true) : null);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public <R> Slice<R> map(Function<T, R> mapper) {
        return new Slice<>(rows.stream().map(mapper).toList(), next, previous);
    }
}
