package app.vouch.advocacy;

/** How much of the sponsor's standing rides on an action. Nobody but the sponsor ever learns it. */
public enum Stake {
    LOW(1),
    MEDIUM(2),
    HIGH(3),
    CAREER(5);

    private final int weight;

    Stake(int weight) {
        this.weight = weight;
    }

    /** 1 to 5, without a unit. */
    public int weight() {
        return weight;
    }
}
