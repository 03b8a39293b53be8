package app.vouch.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that HR broke on purpose, and why.
 *
 * @param by the name of a person; null where HR's account has none
 */
public record BrokenRule(Rule rule, String reason, @Nullable String by, Instant at) {}
