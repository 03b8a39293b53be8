package app.vouch.relationships.web;

import app.vouch.kernel.Stale;
import app.vouch.relationships.Policy;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param meantUnits none for everywhere */
record SettingsForm(
        @Nullable Integer levelGap,
        @Nullable Integer capacity,
        @Nullable Integer answerDays,
        @Nullable Integer cadenceDays,
        @Nullable BigDecimal quietFactor,
        @Nullable BigDecimal lapsedFactor,
        @Nullable Integer meantFromRank,
        @Nullable Integer meantToRank,
        @Nullable Integer meantAfterMonths,
        @Nullable List<UUID> meantUnits,
        @Nullable Long version) {

    static SettingsForm of(Policy policy) {
        return new SettingsForm(
                policy.levelGap(),
                policy.capacity(),
                policy.answerDays(),
                policy.cadenceDays(),
                policy.quietFactor(),
                policy.lapsedFactor(),
                policy.meantFromRank(),
                policy.meantToRank(),
                policy.meantAfterMonths(),
                List.copyOf(policy.meantUnits()),
                policy.version());
    }

    /** Each within its range, and the two pairs in their order. */
    void check(Errors errors) {
        Map<String, Number> values = values();
        for (Policy.Range range : Policy.RANGES) {
            Number value = values.get(range.name());
            if (errors.hasFieldErrors(range.name())) {
                continue;
            }
            if (value == null || !range.contains(new BigDecimal(value.toString()))) {
                errors.rejectValue(range.name(), "settings.range", new Object[] {range.least(), range.most()}, null);
            }
        }
        if (!errors.hasErrors()) {
            if (Objects.requireNonNull(lapsedFactor).compareTo(Objects.requireNonNull(quietFactor)) <= 0) {
                errors.rejectValue("lapsedFactor", "settings.lapsed.order");
            }
            if (Objects.requireNonNull(meantToRank) < Objects.requireNonNull(meantFromRank)) {
                errors.rejectValue("meantToRank", "settings.meant.order");
            }
        }
    }

    /** Only of a form without faults. @throws Stale where it does not say which version was read */
    Policy policy() {
        if (version == null) {
            throw new Stale();
        }
        return new Policy(
                Objects.requireNonNull(levelGap),
                Objects.requireNonNull(capacity),
                Objects.requireNonNull(answerDays),
                Objects.requireNonNull(cadenceDays),
                Objects.requireNonNull(quietFactor),
                Objects.requireNonNull(lapsedFactor),
                Objects.requireNonNull(meantFromRank),
                Objects.requireNonNull(meantToRank),
                Objects.requireNonNull(meantAfterMonths),
                meantUnits == null ? Set.of() : new HashSet<>(meantUnits),
                version);
    }

    /** Every figure by its name, in the order of the form; null where none was given. */
    Map<String, @Nullable Number> values() {
        Map<String, @Nullable Number> values = new LinkedHashMap<>();
        values.put("levelGap", levelGap);
        values.put("capacity", capacity);
        values.put("answerDays", answerDays);
        values.put("cadenceDays", cadenceDays);
        values.put("quietFactor", quietFactor);
        values.put("lapsedFactor", lapsedFactor);
        values.put("meantFromRank", meantFromRank);
        values.put("meantToRank", meantToRank);
        values.put("meantAfterMonths", meantAfterMonths);
        return values;
    }
}
