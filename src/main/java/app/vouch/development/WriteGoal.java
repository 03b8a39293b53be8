package app.vouch.development;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal as its owner writes it.
 *
 * @param title up to 160 characters
 * @param why up to 1,000 characters
 * @param by null where there is no date
 */
public record WriteGoal(
        String title, @Nullable String why, @Nullable LocalDate by) {}
