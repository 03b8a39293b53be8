package app.vouch.relationships;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The figures of the rules.
 *
 * @param levelGap levels that a sponsor stands above the protégé, at least
 * @param capacity protégés that one senior may have at once, each kind for itself
 * @param answerDays working days for an answer to a proposal
 * @param cadenceDays how often a new relationship promises to speak, in calendar days
 * @param quietFactor times the promised days until one is quiet
 * @param lapsedFactor the same until it has lapsed
 * @param meantFromRank who is meant to have a sponsor: from this rank
 * @param meantToRank up to this one, both within
 * @param meantAfterMonths here for that many months
 * @param meantUnits in these units and those beneath; none for everywhere
 * @param version of the row; null while all are the defaults
 */
public record Policy(
        int levelGap,
        int capacity,
        int answerDays,
        int cadenceDays,
        BigDecimal quietFactor,
        BigDecimal lapsedFactor,
        int meantFromRank,
        int meantToRank,
        int meantAfterMonths,
        Set<UUID> meantUnits,
        long version) {

    public static final Policy DEFAULT =
            new Policy(2, 3, 10, 30, new BigDecimal("1.5"), new BigDecimal("3.0"), 2, 6, 6, Set.of(), 0);

    public Policy {
        meantUnits = Set.copyOf(meantUnits);
    }

    /** What a figure may be, both within. */
    public record Range(String name, BigDecimal least, BigDecimal most) {
        static Range of(String name, String least, String most) {
            return new Range(name, new BigDecimal(least), new BigDecimal(most));
        }

        public boolean contains(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    public static final List<Range> RANGES = List.of(
            Range.of("levelGap", "1", "10"),
            Range.of("capacity", "1", "20"),
            Range.of("answerDays", "1", "60"),
            Range.of("cadenceDays", "7", "180"),
            Range.of("quietFactor", "1.0", "5.0"),
            Range.of("lapsedFactor", "1.5", "10.0"),
            Range.of("meantFromRank", "1", "99"),
            Range.of("meantToRank", "1", "99"),
            Range.of("meantAfterMonths", "0", "120"));

    /** What a relationship is read by. */
    public Terms terms() {
        return new Terms(capacity, answerDays, quietFactor, lapsedFactor);
    }
}
