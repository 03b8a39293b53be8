package app.vouch.relationships;

import app.vouch.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is left waiting for somebody who is gone: it ends in the transaction that noticed. */
@Component
class LeaverRelationships {

    private final Relationships relationships;

    LeaverRelationships(Relationships relationships) {
        this.relationships = relationships;
    }

    @EventListener
    void on(PersonLeft left) {
        relationships.leave(left.person());
    }
}
