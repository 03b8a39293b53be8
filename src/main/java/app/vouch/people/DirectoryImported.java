package app.vouch.people;

import app.vouch.kernel.Auditable;
import java.util.UUID;

/**
 * A directory file was applied. Whom it changed, and who left by it, is told besides by {@link PeopleChanged} and
 * {@link PersonLeft}; whom it brought, by this alone, for a first file brings everybody.
 *
 * @param recordId of the import
 */
public record DirectoryImported(UUID recordId, int created, int changed, int left) implements Auditable {

    @Override
    public String auditKind() {
        return "people.import.applied";
    }
}
