package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleAsMade;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a canary cannot be planted in, because it is one word of a few, a figure, or that there is a record at all: where
 * it changes, nothing changes on the pages of those who may not know, not a word, a count, an order or a colour.
 */
@SampleTest
@ExtendWith(SampleAsMade.GivenBack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenChangesTests {

    /** {@code /} of administrators and auditors, and the trail, tell of each reading: these have no page that stays. */
    private static final Set<Persona> READERS =
            EnumSet.of(Persona.HR, Persona.SPONSOR, Persona.MENTOR, Persona.PROTEGE, Persona.COLLEAGUE);

    private static final List<String> PAGES = List.of(
            "/",
            "/advocacy",
            "/advocacy/{ingrid.hr}",
            "/advocacy/{ingrid.shared}",
            "/people/{leila}",
            "/people/{leila}/plan",
            "/relationships/{leila.sponsorship}");

    enum Change {
        STAKES(
                Set.of(Persona.SPONSOR),
                "advocacy_stake",
                "action_id",
                "stake",
                "owner_id = '{ingrid}'",
                "case stake when 'CAREER' then 'LOW' else 'CAREER' end"),
        HIDDEN_ACTIONS(
                Set.of(Persona.SPONSOR),
                "advocacy_action",
                "id",
                "sponsor_id",
                "sponsor_id = '{ingrid}' and visibility = 'SPONSOR'",
                "'{someone}'::uuid"),
        STRANGERS_HIDDEN_ACTIONS(
                Set.of(),
                "advocacy_action",
                "id",
                "protege_id",
                "id in (select id from advocacy_action where visibility = 'SPONSOR' and sponsor_id not in "
                        + "(select person_id from account where person_id is not null) order by id limit 20)",
                "'{leila}'::uuid"),
        PRIVATE_NOTES(
                Set.of(Persona.SPONSOR),
                "advocacy_private_note",
                "action_id",
                "owner_id",
                "owner_id = '{ingrid}'",
                "'{someone}'::uuid");

        /** Those who may know. */
        private final Set<Persona> readers;

        private final String table;
        private final String key;
        private final String column;
        private final String where;
        private final String value;

        Change(Set<Persona> readers, String table, String key, String column, String where, String value) {
            this.readers = readers;
            this.table = table;
            this.key = key;
            this.column = column;
            this.where = where;
            this.value = value;
        }
    }

    @LocalServerPort
    int port;

    private final Map<Persona, Visitor> visitors = new EnumMap<>(Persona.class);
    private final Examples examples = new Examples();
    private final JdbcClient superuser = SampleDatabase.superuser();

    @ParameterizedTest
    @EnumSource
    void changesNothingForThoseWhoMayNotKnow(Change change) {
        for (Persona persona : READERS) {
            List<String> changed = changedPages(change, persona);
            if (change.readers.contains(persona)) {
                assertThat(changed).as("%s, who may know", persona).isNotEmpty();
            } else {
                assertThat(changed).as(persona.name()).isEmpty();
            }
        }
    }

    /** Planted: what protégés may see of an action does show. */
    @Test
    void aChangeThatShowsIsFound() {
        superuser
                .sql(examples.address(
                        "update advocacy_action set happened_on = happened_on - 1 where id = '{ingrid.shared}'"))
                .update();
        Visitor leila = Visitor.signedIn(port, Persona.PROTEGE);
        Map<String, String> before = pages(leila);
        superuser
                .sql(examples.address(
                        "update advocacy_action set happened_on = happened_on + 1 where id = '{ingrid.shared}'"))
                .update();
        assertThat(pages(leila)).isNotEqualTo(before);
    }

    private List<String> changedPages(Change change, Persona persona) {
        Visitor visitor = visitors.computeIfAbsent(persona, who -> Visitor.signedIn(port, who));
        Map<String, String> before = pages(visitor);
        superuser
                .sql(filled(change, "create table former as select %2$s as id, %3$s as value from %1$s where %4$s"))
                .update();
        try {
            assertThat(superuser
                            .sql(filled(change, "update %1$s set %3$s = %5$s where %4$s"))
                            .update())
                    .isPositive();
            Map<String, String> after = pages(visitor);
            List<String> changed = new ArrayList<>(after.keySet());
            changed.removeIf(page -> Objects.equals(after.get(page), before.get(page)));
            return changed;
        } finally {
            superuser
                    .sql(filled(change, "update %1$s set %3$s = f.value from former f where %1$s.%2$s = f.id"))
                    .update();
            superuser.sql("drop table former").update();
        }
    }

    private String filled(Change change, String sql) {
        return examples.address(sql.formatted(change.table, change.key, change.column, change.where, change.value));
    }

    private Map<String, String> pages(Visitor visitor) {
        Map<String, String> pages = new LinkedHashMap<>();
        Function<String, String> ask = page -> {
            Visitor.Answer answer = visitor.get(page);
            return answer.status() + Visitor.settled(answer.body());
        };
        Stream.of(PAGES).flatMap(List::stream).map(examples::address).forEach(page -> pages.put(page, ask.apply(page)));
        return pages;
    }
}
