package app.vouch.people;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String employeeId;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String preferredName;

    @Enumerated(EnumType.STRING)
    private NameOrder nameOrder;

    private String displayName;
    private String sortName;
    private String initials;
    private String email;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    private @Nullable UUID supervisorId;
    private UUID unitId;
    private UUID levelId;
    private @Nullable UUID siteId;
    private @Nullable LocalDate hiredOn;
    private @Nullable LocalDate inRoleSince;
    private @Nullable LocalDate lastPromotedOn;
    private @Nullable LocalDate leftOn;
    private @Nullable UUID submissionId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    private Person(PersonDetails details, @Nullable UUID submission, LocalDate today) {
        id = Ids.next();
        submissionId = submission;
        write(details, today);
    }

    static Person added(AddPerson command, LocalDate today) {
        return new Person(command.details(), command.submission(), today);
    }

    /** @return names of the columns of the directory file that say something else now */
    Set<String> change(PersonDetails details, LocalDate today) {
        Set<String> changed = differences(details(), details);
        write(details, today);
        return changed;
    }

    PersonId id() {
        return new PersonId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean hasLeft() {
        return status == PersonStatus.LEFT;
    }

    PersonDetails details() {
        return new PersonDetails(
                employeeId,
                new PersonName(givenName, familyName, preferredName, nameOrder),
                email,
                title,
                status,
                supervisorId == null ? null : new PersonId(supervisorId),
                unitId,
                levelId,
                siteId,
                hiredOn,
                inRoleSince,
                lastPromotedOn);
    }

    private void write(PersonDetails details, LocalDate today) {
        PersonName name = details.name();
        employeeId = details.employeeId();
        givenName = name.given();
        familyName = name.family();
        preferredName = name.preferred();
        nameOrder = name.order();
        displayName = name.display();
        sortName = name.sort();
        initials = name.initials();
        email = details.email();
        title = details.title();
        supervisorId =
                details.supervisor() == null ? null : details.supervisor().value();
        unitId = details.unit();
        levelId = details.level();
        siteId = details.site();
        hiredOn = details.hiredOn();
        inRoleSince = details.inRoleSince();
        lastPromotedOn = details.lastPromotedOn();
        status = details.status();
        if (!hasLeft()) {
            leftOn = null;
        } else if (leftOn == null) {
            leftOn = today;
        }
    }

    private static Set<String> differences(PersonDetails was, PersonDetails is) {
        Set<String> changed = new LinkedHashSet<>();
        note(changed, "employee_id", was.employeeId(), is.employeeId());
        note(changed, "given_name", was.name().given(), is.name().given());
        note(changed, "family_name", was.name().family(), is.name().family());
        note(changed, "preferred_name", was.name().preferred(), is.name().preferred());
        note(changed, "name_order", was.name().order(), is.name().order());
        note(changed, "email", was.email(), is.email());
        note(changed, "title", was.title(), is.title());
        note(changed, "status", was.status(), is.status());
        note(changed, "supervisor_id", was.supervisor(), is.supervisor());
        note(changed, "unit", was.unit(), is.unit());
        note(changed, "level", was.level(), is.level());
        note(changed, "location", was.site(), is.site());
        note(changed, "hired_on", was.hiredOn(), is.hiredOn());
        note(changed, "in_role_since", was.inRoleSince(), is.inRoleSince());
        note(changed, "last_promoted_on", was.lastPromotedOn(), is.lastPromotedOn());
        return changed;
    }

    private static void note(Set<String> changed, String column, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changed.add(column);
        }
    }
}
