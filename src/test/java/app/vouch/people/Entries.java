package app.vouch.people;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Entries of the directory to test with, written by the service as HR writes them. */
@TestComponent
public class Entries {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Directory directory;
    private final Fixtures fixtures;
    private final Viewer hr;

    Entries(Directory directory, Fixtures fixtures) {
        this.directory = directory;
        this.fixtures = fixtures;
        this.hr = fixtures.official(Role.HR);
    }

    public Viewer hr() {
        return hr;
    }

    public PersonId add(String given, @Nullable String family, String title) {
        return add(details(given, family, title));
    }

    public PersonId add(PersonDetails details) {
        return as(hr, () -> directory.add(hr, new AddPerson(details, null)));
    }

    public void change(PersonId person, PersonDetails details) {
        as(hr, () -> {
            directory.change(
                    hr, new ChangePerson(person, directory.edit(hr, person).version(), details));
            return person;
        });
    }

    /** Of the unit "Testing" and the third level. */
    public PersonDetails details(String given, @Nullable String family, String title) {
        String mail = SearchWords.fold(given).replaceAll("[^a-z]", "") + NUMBER.incrementAndGet() + "@north.example";
        return new PersonDetails(
                "E" + NUMBER.incrementAndGet(),
                new PersonName(given, family, null, family == null ? NameOrder.SINGLE : NameOrder.GIVEN_FIRST),
                mail.toLowerCase(Locale.ROOT),
                title,
                PersonStatus.ACTIVE,
                null,
                fixtures.unit("Testing"),
                level(3),
                null,
                null,
                null,
                null);
    }

    public UUID level(int rank) {
        return fixtures.superuser()
                .sql("select id from level where rank = :rank")
                .param("rank", rank)
                .query(UUID.class)
                .single();
    }

    public static PersonDetails with(PersonDetails is, PersonStatus status, @Nullable PersonId supervisor) {
        return new PersonDetails(
                is.employeeId(),
                is.name(),
                is.email(),
                is.title(),
                status,
                supervisor,
                is.unit(),
                is.level(),
                is.site(),
                is.hiredOn(),
                is.inRoleSince(),
                is.lastPromotedOn());
    }

    public static PersonDetails with(PersonDetails is, UUID unit, UUID level) {
        return new PersonDetails(
                is.employeeId(),
                is.name(),
                is.email(),
                is.title(),
                is.status(),
                is.supervisor(),
                unit,
                level,
                is.site(),
                is.hiredOn(),
                is.inRoleSince(),
                is.lastPromotedOn());
    }

    public static <T> T as(Viewer viewer, Supplier<T> work) {
        return CurrentViewer.as(viewer, work);
    }
}
