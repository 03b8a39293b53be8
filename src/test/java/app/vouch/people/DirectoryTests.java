package app.vouch.people;

import static app.vouch.people.Entries.as;
import static app.vouch.people.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused.Reason;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@VouchTest
@Import(Entries.class)
@RecordApplicationEvents
class DirectoryTests {

    @Autowired
    Directory directory;

    @Autowired
    PeopleSearch search;

    @Autowired
    Entries entries;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ApplicationEvents events;

    @Test
    void aChangeSaysWhichColumnsAndLeavingIsSaidTwice() {
        PersonDetails before = entries.details("Leila", "Haddad", "Pricing Manager");
        PersonId leila = entries.add(before);
        assertThat(events.stream(PersonAdded.class)).contains(new PersonAdded(leila));

        entries.change(leila, before);
        assertThat(events.stream(PersonChanged.class)).isEmpty();

        entries.change(leila, with(before, PersonStatus.LEFT, null));
        assertThat(events.stream(PersonChanged.class).toList())
                .singleElement()
                .satisfies(event -> assertThat(event.fields()).containsExactly("status"));
        assertThat(events.stream(PersonLeft.class)).containsExactly(new PersonLeft(leila));
        assertThat(leftOn(leila)).isNotNull();

        entries.change(leila, before);
        assertThat(leftOn(leila)).isNull();
    }

    @Test
    void aNewNameIsFoundAndTheOldOneIsNot() {
        PersonDetails was = entries.details("Mateus", "Beforename", "Lead");
        PersonId mateus = entries.add(was);
        PersonDetails is = new PersonDetails(
                was.employeeId(),
                new PersonName("Mateus", "Aftername", null, NameOrder.GIVEN_FIRST),
                was.email(),
                was.title(),
                was.status(),
                null,
                was.unit(),
                was.level(),
                null,
                null,
                null,
                null);
        entries.change(mateus, is);
        Viewer hr = entries.hr();
        assertThat(as(hr, () -> search.options(hr, "aftername", 5))).hasSize(1);
        assertThat(as(hr, () -> search.options(hr, "beforename", 5))).isEmpty();
    }

    @Test
    void nobodyWorksForThemselvesDirectlyOrInARound() {
        PersonDetails head = entries.details("Head", "Round", "X");
        PersonId top = entries.add(head);
        PersonId middle = entries.add(with(entries.details("Middle", "Round", "X"), PersonStatus.ACTIVE, top));
        PersonId low = entries.add(with(entries.details("Low", "Round", "X"), PersonStatus.ACTIVE, middle));

        refused(Reason.SUPERVISOR_CYCLE, () -> entries.change(top, with(head, PersonStatus.ACTIVE, low)));
        refused(Reason.OWN_SUPERVISOR, () -> entries.change(top, with(head, PersonStatus.ACTIVE, top)));
        refused(Reason.SUPERVISOR_UNKNOWN, () -> entries.change(top, with(head, PersonStatus.ACTIVE, PersonId.next())));
    }

    @Test
    void whoLeftSupervisesNobodyNew() {
        PersonDetails gone = entries.details("Gone", "Above", "X");
        PersonId left = entries.add(with(gone, PersonStatus.LEFT, null));
        PersonDetails new_ = with(entries.details("New", "Below", "X"), PersonStatus.ACTIVE, left);
        refused(Reason.SUPERVISOR_LEFT, () -> entries.add(new_));
    }

    @Test
    void numberAndMailAreOnesOwn() {
        PersonDetails first = entries.details("First", "Own", "X");
        entries.add(first);
        PersonDetails second = entries.details("Second", "Own", "X");
        refused(Reason.EMPLOYEE_ID_TAKEN, () -> entries.add(copy(second, first.employeeId(), second.email(), null)));
        refused(
                Reason.EMAIL_TAKEN,
                () -> entries.add(
                        copy(second, second.employeeId(), first.email().toUpperCase(Locale.ROOT), null)));
        refused(
                Reason.ROLE_BEFORE_HIRE,
                () -> entries.add(copy(second, second.employeeId(), second.email(), LocalDate.of(2020, 1, 1))));
        refused(Reason.LEVEL_UNKNOWN, () -> entries.add(with(second, second.unit(), UUID.randomUUID())));
    }

    @Test
    void aFormSentTwiceAddsOnePerson() {
        PersonDetails details = entries.details("Twice", "Sent", "X");
        AddPerson command = new AddPerson(details, Ids.next());
        Viewer hr = entries.hr();
        PersonId first = as(hr, () -> directory.add(hr, command));
        assertThat(as(hr, () -> directory.add(hr, command))).isEqualTo(first);
    }

    @Test
    void whatWasSavedMeanwhileIsNotOverwritten() {
        PersonDetails details = entries.details("Stale", "Read", "X");
        PersonId person = entries.add(details);
        Viewer hr = entries.hr();
        long read = as(hr, () -> directory.edit(hr, person)).version();
        entries.change(person, with(details, PersonStatus.LEAVE, null));
        assertThatThrownBy(() -> change(hr, new ChangePerson(person, read, details)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void hrDoesNotKeepItsOwnEntryAndOthersKeepNone() {
        PersonDetails details = entries.details("Amara", "Okafor", "HR Partner");
        PersonId amara = entries.add(details);
        Viewer self = fixtures.viewer(amara, Role.HR);
        assertThatThrownBy(() -> change(self, new ChangePerson(amara, null, details)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(self, () -> directory.edit(self, amara))).isInstanceOf(NotFound.class);

        for (Viewer other : new Viewer[] {
            fixtures.viewer(PersonId.next(), Role.LEADER),
            fixtures.official(Role.ADMIN),
            fixtures.official(Role.AUDITOR)
        }) {
            assertThatThrownBy(() -> change(other, new ChangePerson(amara, null, details)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> directory.add(other, new AddPerson(details, null))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void change(Viewer viewer, ChangePerson command) {
        as(viewer, () -> {
            directory.change(viewer, command);
            return command;
        });
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DirectoryRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private @Nullable LocalDate leftOn(PersonId person) {
        return fixtures.superuser()
                .sql("select left_on from person where id = :id")
                .param("id", person.value())
                .query((row, at) -> row.getObject("left_on", LocalDate.class))
                .list()
                .get(0);
    }

    private static PersonDetails copy(PersonDetails of, String number, String mail, @Nullable LocalDate inRole) {
        return new PersonDetails(
                number,
                of.name(),
                mail,
                of.title(),
                of.status(),
                null,
                of.unit(),
                of.level(),
                null,
                inRole == null ? null : inRole.plusDays(1),
                inRole,
                null);
    }
}
