package app.vouch.relationships;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Those of the {@link Policy}'s figures that every relationship is read by; they come along with it.
 *
 * @param capacity protégés that one senior may have at once, each kind for itself
 * @param answerDays working days for an answer to a proposal
 * @param quietFactor times the promised days until one is quiet
 * @param lapsedFactor the same until it has lapsed
 */
public record Terms(int capacity, int answerDays, BigDecimal quietFactor, BigDecimal lapsedFactor) {

    static final String COLUMNS = " terms.capacity, terms.answer_days, terms.quiet_factor, terms.lapsed_factor ";
    static final String JOIN = " left join relationship_policy terms on true ";

    static Terms of(ResultSet row) throws SQLException {
        BigDecimal quiet = row.getBigDecimal("quiet_factor");
        return quiet == null
                ? Policy.DEFAULT.terms()
                : new Terms(
                        row.getInt("capacity"), row.getInt("answer_days"), quiet, row.getBigDecimal("lapsed_factor"));
    }

    /** How long two have not spoken, against what they promised. @param days calendar days since they last did, or began */
    public Silence silence(long days, int promised) {
        BigDecimal gone = BigDecimal.valueOf(days);
        if (gone.compareTo(lapsedFactor.multiply(BigDecimal.valueOf(promised))) >= 0) {
            return Silence.LAPSED;
        }
        return gone.compareTo(quietFactor.multiply(BigDecimal.valueOf(promised))) >= 0 ? Silence.QUIET : Silence.NONE;
    }

    /** The last day for an answer. */
    public LocalDate answerBy(LocalDate proposedOn) {
        return WorkingDays.after(proposedOn, answerDays);
    }

    /** Working days left for an answer; negative where it is overdue. */
    public int answerDaysLeft(LocalDate proposedOn, LocalDate today) {
        return answerDays - WorkingDays.between(proposedOn, today);
    }
}
