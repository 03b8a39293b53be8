package app.vouch.relationships;

import org.jspecify.annotations.Nullable;

/**
 * What of HR's list is asked for.
 *
 * @param quiet those gone quiet or lapsed alone, the longest silence first
 */
public record RelationshipFilter(
        @Nullable RelationshipKind kind, @Nullable RelationshipState state, boolean quiet) {

    public static final RelationshipFilter ALL = new RelationshipFilter(null, null, false);
    public static final RelationshipFilter WAITING = new RelationshipFilter(null, RelationshipState.PROPOSED, false);
    public static final RelationshipFilter QUIET = new RelationshipFilter(null, null, true);
}
