package app.vouch.people.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The units that a file makes: those that it names and nobody knows, and what is missing above them. A path is compared
 * letter for letter, so {@code operations} beside {@code Operations} is a unit of its own; that they are alike is said.
 *
 * @param paths in their own order
 * @param alike beside each path the one that differs from it only in capitals; null where none does
 */
record NewUnits(List<String> paths, List<@Nullable String> alike) {

    static NewUnits of(Collection<String> known, Collection<String> named) {
        Set<String> there = new HashSet<>(known);
        Set<String> missing = new TreeSet<>();
        for (String path : named) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                missing.add(path.substring(0, slash));
            }
            missing.add(path);
        }
        missing.removeAll(there);
        Map<String, String> folded = new HashMap<>();
        known.forEach(path -> folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path));
        List<@Nullable String> alike = new ArrayList<>();
        missing.forEach(path -> alike.add(folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path)));
        return new NewUnits(List.copyOf(missing), alike);
    }
}
