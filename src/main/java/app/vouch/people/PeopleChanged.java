package app.vouch.people;

import app.vouch.kernel.AuditableTogether;
import java.util.List;

/** What {@link PersonChanged} tells of one, of many whom a file changed; those are not told of besides. */
public record PeopleChanged(List<PersonChanged> each) implements AuditableTogether {

    public PeopleChanged {
        each = List.copyOf(each);
    }
}
