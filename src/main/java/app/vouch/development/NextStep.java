package app.vouch.development;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The step that is nearest on somebody's way. @param by null where it has no date */
public record NextStep(StepId id, String what, @Nullable LocalDate by) {}
