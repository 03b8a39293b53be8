package app.vouch.relationships;

import java.time.Instant;
import java.util.UUID;

/**
 * A rule that HR broke on purpose, and why.
 *
 * @param by a person; an account's id where HR's has none
 */
public record BrokenRule(Rule rule, String reason, UUID by, Instant at) {}
