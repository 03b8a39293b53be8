package app.vouch.people;

import app.vouch.kernel.Auditable;
import java.util.List;
import java.util.UUID;

/**
 * The ladder is another. Who stands on the level, and whether they may lead, may have changed with it.
 *
 * @param verb added, changed or removed
 * @param fields what is different, of a change
 */
public record LadderChanged(UUID level, String verb, List<String> fields) implements Auditable {

    public LadderChanged {
        fields = List.copyOf(fields);
    }

    @Override
    public String auditKind() {
        return "people.level." + verb;
    }

    @Override
    public UUID recordId() {
        return level;
    }
}
