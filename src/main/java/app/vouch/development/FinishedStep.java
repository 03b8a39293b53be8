package app.vouch.development;

import java.time.LocalDate;

/** A step that somebody took. */
public record FinishedStep(StepId id, String what, LocalDate on) {}
