package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused.Reason;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory as HR keeps it by hand: everybody's entry but one's own. */
@Service
@Transactional
public class Directory {

    private final PersonRepository persons;
    private final PersonWords words;
    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Directory(
            PersonRepository persons,
            PersonWords words,
            People people,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.words = words;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the person added, or the one that the same submission added before
     * @throws DirectoryRefused where the details cannot stand in the directory
     */
    @Allow(Permission.MANAGE_DIRECTORY)
    public PersonId add(Viewer viewer, AddPerson command) {
        waitForOtherWriters();
        if (command.submission() != null) {
            Optional<Person> before = persons.findBySubmissionId(command.submission());
            if (before.isPresent()) {
                return before.get().id();
            }
        }
        check(null, command.details());
        Person person = persons.saveAndFlush(Person.added(command, LocalDate.now(clock)));
        words.write(person.id(), command.details());
        events.publishEvent(new PersonAdded(person.id()));
        return person.id();
    }

    /**
     * @throws NotFound also for HR's own entry: nobody decides about themselves
     * @throws Stale where somebody saved meanwhile
     * @throws DirectoryRefused where the details cannot stand in the directory
     */
    @Allow(Permission.MANAGE_DIRECTORY)
    public void change(Viewer viewer, ChangePerson command) {
        waitForOtherWriters();
        Person person = find(viewer, command.person());
        Stale.check(person.version(), command.version());
        check(person, command.details());
        boolean hadLeft = person.hasLeft();
        Set<String> changed = person.change(command.details(), LocalDate.now(clock));
        if (changed.isEmpty()) {
            return;
        }
        persons.saveAndFlush(person);
        words.write(person.id(), command.details());
        events.publishEvent(new PersonChanged(person.id(), changed));
        if (person.hasLeft() && !hadLeft) {
            events.publishEvent(new PersonLeft(person.id()));
        }
    }

    /** @throws NotFound also for HR's own entry */
    @Allow(Permission.MANAGE_DIRECTORY)
    @Transactional(readOnly = true)
    public EditablePerson edit(Viewer viewer, PersonId id) {
        Person person = find(viewer, id);
        PersonDetails details = person.details();
        return new EditablePerson(
                id, person.version(), details, details.supervisor() == null ? null : people.ref(details.supervisor()));
    }

    private Person find(Viewer viewer, PersonId id) {
        if (!viewer.isHrFor(id)) {
            throw new NotFound();
        }
        return persons.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** One writer at a time, so that two changes that are sound one by one do not make a cycle together. */
    private void waitForOtherWriters() {
        jdbc.sql("lock table person in share row exclusive mode").update();
    }

    private void check(@Nullable Person person, PersonDetails details) {
        refuseIf(isAnother(persons.findByEmployeeId(details.employeeId()), person), Reason.EMPLOYEE_ID_TAKEN);
        refuseIf(isAnother(persons.findByEmail(details.email()), person), Reason.EMAIL_TAKEN);
        refuseIf(isOff(details.hiredOn()), Reason.HIRED_OFF);
        refuseIf(isOff(details.inRoleSince()), Reason.ROLE_OFF);
        refuseIf(isOff(details.lastPromotedOn()), Reason.PROMOTION_OFF);
        refuseIf(isBefore(details.inRoleSince(), details.hiredOn()), Reason.ROLE_BEFORE_HIRE);
        refuseIf(isBefore(details.lastPromotedOn(), details.hiredOn()), Reason.PROMOTION_BEFORE_HIRE);
        checkPlace(details);
        PersonId supervisor = details.supervisor();
        if (supervisor != null
                && (person == null || !supervisor.equals(person.details().supervisor()))) {
            checkSupervisor(person, supervisor);
        }
    }

    /** Somebody may have removed a level while the form was open. */
    private void checkPlace(PersonDetails details) {
        Set<UUID> known = Set.copyOf(jdbc.sql("""
                        select id from unit where id = :unit union all select id from level where id = :level
                        union all select id from site where id = :site
                        """)
                .param("unit", details.unit())
                .param("level", details.level())
                .param("site", details.site(), Types.OTHER)
                .query(UUID.class)
                .list());
        refuseIf(!known.contains(details.unit()), Reason.UNIT_UNKNOWN);
        refuseIf(!known.contains(details.level()), Reason.LEVEL_UNKNOWN);
        refuseIf(details.site() != null && !known.contains(details.site()), Reason.SITE_UNKNOWN);
    }

    private void checkSupervisor(@Nullable Person person, PersonId supervisor) {
        Person above =
                persons.findById(supervisor.value()).orElseThrow(() -> new DirectoryRefused(Reason.SUPERVISOR_UNKNOWN));
        refuseIf(above.hasLeft(), Reason.SUPERVISOR_LEFT);
        if (person != null) {
            refuseIf(supervisor.equals(person.id()), Reason.OWN_SUPERVISOR);
            refuseIf(people.standing(supervisor).reportsTo(person.id()), Reason.SUPERVISOR_CYCLE);
        }
    }

    private static boolean isAnother(Optional<Person> found, @Nullable Person person) {
        return found.isPresent() && (person == null || !found.get().id().equals(person.id()));
    }

    private boolean isOff(@Nullable LocalDate date) {
        return date != null && !DirectoryDates.fit(date, LocalDate.now(clock));
    }

    private static boolean isBefore(@Nullable LocalDate date, @Nullable LocalDate other) {
        return date != null && other != null && date.isBefore(other);
    }

    private static void refuseIf(boolean refused, Reason reason) {
        if (refused) {
            throw new DirectoryRefused(reason);
        }
    }
}
