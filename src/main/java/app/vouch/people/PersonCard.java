package app.vouch.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody who may see the directory may see of somebody.
 *
 * @param line supervisors, nearest first
 * @param reports the first direct reports by name
 * @param moreReports whether there are others
 */
public record PersonCard(
        PersonRef ref,
        String email,
        String level,
        UUID unitId,
        String unitPath,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate inRoleSince,
        @Nullable LocalDate leftOn,
        List<PersonRef> line,
        List<PersonRef> reports,
        boolean moreReports) {

    public PersonCard {
        line = List.copyOf(line);
        reports = List.copyOf(reports);
    }

    PersonCard with(List<PersonRef> above, List<PersonRef> beneath, boolean moreBeneath) {
        return new PersonCard(
                ref, email, level, unitId, unitPath, hiredOn, inRoleSince, leftOn, above, beneath, moreBeneath);
    }
}
