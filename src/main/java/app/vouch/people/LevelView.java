package app.vouch.people;

import java.util.UUID;

/** @param rank 1 the lowest @param leads whether who stands here may sponsor and mentor */
public record LevelView(UUID id, int rank, String name, boolean leads, long version) {}
