package app.vouch.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to choose from where somebody is placed or looked for. @param levels lowest first */
public record Choices(List<Unit> units, List<Level> levels, List<Site> sites) {

    /** @param path names from the root, joined with {@code /}; units are in its order, so that a tree reads downward */
    public record Unit(UUID id, String path) {}

    public record Level(UUID id, int rank, String name) {}

    public record Site(UUID id, String name) {}

    public Choices {
        units = List.copyOf(units);
        levels = List.copyOf(levels);
        sites = List.copyOf(sites);
    }

    public Optional<String> unitPath(@Nullable UUID id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::path)
                .findFirst();
    }

    public Optional<String> levelName(@Nullable Integer rank) {
        return levels.stream()
                .filter(level -> rank != null && level.rank() == rank)
                .map(Level::name)
                .findFirst();
    }

    public Optional<String> siteName(@Nullable UUID id) {
        return sites.stream()
                .filter(site -> site.id().equals(id))
                .map(Site::name)
                .findFirst();
    }
}
