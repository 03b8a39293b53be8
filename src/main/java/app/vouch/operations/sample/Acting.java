package app.vouch.operations.sample;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.MovableClock;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what somebody did, as them, on the day on which they did it. */
final class Acting {

    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Calendar calendar;
    private final Map<String, PersonId> persons = new HashMap<>();
    private final Map<String, AccountId> accounts = new HashMap<>();

    Acting(MovableClock clock, TransactionTemplate transaction, JdbcClient jdbc, Calendar calendar) {
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Reads anew who is in the directory. */
    void meet() {
        jdbc.sql("select employee_id, id from person")
                .query((row, at) ->
                        persons.put(row.getString("employee_id"), new PersonId(row.getObject("id", UUID.class))))
                .list();
    }

    void has(Member member, AccountId account) {
        accounts.put(member.number(), account);
    }

    PersonId person(Member member) {
        return Objects.requireNonNull(persons.get(member.number()), () -> member.name() + " is not there yet");
    }

    /** Who somebody is when signed in. @param roles besides what follows from the directory */
    Viewer viewer(Member member, Role... roles) {
        Set<Role> all = EnumSet.of(Role.EMPLOYEE);
        if (member.leads()) {
            all.add(Role.LEADER);
        }
        all.addAll(Set.of(roles));
        PersonId person = person(member);
        AccountId account = accounts.getOrDefault(member.number(), new AccountId(person.value()));
        return new Viewer(account, person, member.name(), member.first().substring(0, 1), all, null);
    }

    /** One transaction as somebody; the day moves within it by {@link #at}. */
    void as(Viewer viewer, Runnable work) {
        CurrentViewer.as(viewer, () -> {
            transaction.executeWithoutResult(status -> {
                // Nothing is promised to anybody yet: a killed start makes the sample again.
                jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                        .query(String.class)
                        .single();
                work.run();
            });
            return viewer;
        });
    }

    void as(Viewer viewer, int ago, Consumer<Viewer> work) {
        as(viewer, () -> at(ago, 0, () -> work.accept(viewer)));
    }

    /** @param minute of that day's work */
    void at(int ago, int minute, Runnable work) {
        clock.at(calendar.at(ago, minute), () -> {
            work.run();
            return ago;
        });
    }
}
