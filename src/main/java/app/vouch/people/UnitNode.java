package app.vouch.people;

import java.util.List;
import java.util.UUID;

/**
 * A unit with those beneath it.
 *
 * @param people who work here, on leave or not, in this unit and all beneath
 */
public record UnitNode(UUID id, String name, long people, List<UnitNode> beneath) {

    public UnitNode {
        beneath = List.copyOf(beneath);
    }
}
