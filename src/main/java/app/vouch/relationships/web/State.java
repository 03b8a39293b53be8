package app.vouch.relationships.web;

/** Icon and word, never colour alone. @param meaning as the class {@code m-…} has it */
public record State(String meaning, String icon, String text) {}
