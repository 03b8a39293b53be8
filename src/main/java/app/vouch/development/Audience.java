package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who should know of a step, and since when they do. */
@Component
class Audience {

    private final JdbcClient jdbc;

    Audience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those named stay or come, with the day on which they were told; the others go. Whether anything changed. */
    boolean write(StepId step, PersonId owner, List<PersonId> people, List<String> others) {
        UUID[] persons = people.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        String[] names = others.stream().distinct().toArray(String[]::new);
        int gone = jdbc.sql("""
                        delete from step_audience where step_id = :step and owner_id = :owner
                        and (person_id is null or person_id <> all(:persons)) and (name is null or name <> all(:names))
                        """)
                .param("step", step.value())
                .param("owner", owner.value())
                .param("persons", persons)
                .param("names", names)
                .update();
        int come = 0;
        for (int at = 0; at < persons.length; at++) {
            come += add(step, owner, persons[at], null, at);
        }
        for (int at = 0; at < names.length; at++) {
            come += add(step, owner, null, names[at], persons.length + at);
        }
        return gone + come > 0;
    }

    /** @param on null where they do not know after all */
    void told(StepId step, ListenerId listener, PersonId owner, @Nullable LocalDate on) {
        int changed = jdbc.sql("""
                        update step_audience set told_on = :on
                        where id = :id and step_id = :step and owner_id = :owner
                        """)
                .param("on", on, Types.DATE)
                .param("id", listener.value())
                .param("step", step.value())
                .param("owner", owner.value())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private int add(StepId step, PersonId owner, @Nullable UUID person, @Nullable String name, int position) {
        return jdbc.sql("""
                        insert into step_audience (id, step_id, owner_id, person_id, name, position)
                        select :id, :step, :owner, :person, :name, :position
                        where not exists (select 1 from step_audience where step_id = :step
                            and (person_id = :person or name = :name))
                        """)
                .param("id", Ids.next())
                .param("step", step.value())
                .param("owner", owner.value())
                .param("person", person, Types.OTHER)
                .param("name", name, Types.VARCHAR)
                .param("position", position)
                .update();
    }
}
