package app.vouch.people;

import app.vouch.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the ladder. */
@Entity
@Table(name = "level")
class Level {

    @Id
    private UUID id;

    @Column(name = "rank")
    private int rank;

    private String name;
    private boolean leads;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Level() {}

    private Level(int rank, String name, boolean leads) {
        this.id = Ids.next();
        this.rank = rank;
        this.name = name;
        this.leads = leads;
    }

    static Level added(AddLevel command) {
        return new Level(command.rank(), command.name(), command.leads());
    }

    /** @return names of what is different now */
    Set<String> change(ChangeLevel command) {
        Set<String> changed = new LinkedHashSet<>();
        if (!name.equals(command.name())) {
            changed.add("name");
        }
        if (leads != command.leads()) {
            changed.add("leads");
        }
        name = command.name();
        leads = command.leads();
        return changed;
    }

    UUID id() {
        return id;
    }

    LevelView view() {
        return new LevelView(id, rank, name, leads, version());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
