package app.vouch.people;

/** @param rank 1 the lowest @param leads whether who stands here may sponsor and mentor */
public record AddLevel(int rank, String name, boolean leads) {

    public AddLevel {
        name = name.strip();
    }
}
