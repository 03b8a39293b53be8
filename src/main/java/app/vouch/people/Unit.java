package app.vouch.people;

import app.vouch.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the firm, in a tree. */
@Entity
@Table(name = "unit")
class Unit {

    @Id
    private UUID id;

    private @Nullable UUID parentId;
    private String name;
    private String path;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    private Unit(@Nullable Unit parent, String name) {
        this.id = Ids.next();
        this.parentId = parent == null ? null : parent.id;
        this.name = name;
        this.path = parent == null ? name : parent.path + "/" + name;
    }

    static Unit beneath(@Nullable Unit parent, String name) {
        return new Unit(parent, name);
    }

    UUID id() {
        return id;
    }

    String path() {
        return path;
    }
}
