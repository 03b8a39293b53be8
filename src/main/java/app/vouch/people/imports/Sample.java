package app.vouch.people.imports;

/** A cell that reads otherwise under another encoding: by it HR sees whether the guess is right. */
public record Sample(int row, String column, String text) {}
