package app.vouch.relationships;

/** Where a relationship is in its life; the last two are final. */
public enum RelationshipState {
    PROPOSED,
    ACTIVE,
    /** Said no to by either side, or withdrawn before both had answered. */
    DECLINED,
    ENDED;

    public boolean isLive() {
        return this == PROPOSED || this == ACTIVE;
    }
}
