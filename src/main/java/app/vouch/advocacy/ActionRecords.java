package app.vouch.advocacy;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside an action in tables of its own: stake, private note, what became of it, and who sees it otherwise. */
@Component
class ActionRecords {

    private final JdbcClient jdbc;

    ActionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is another than before */
    boolean stake(ActionId action, PersonId owner, Stake stake) {
        return jdbc.sql("""
                        insert into advocacy_stake as s (action_id, owner_id, stake) values (:action, :owner, :stake)
                        on conflict (action_id) do update set stake = excluded.stake where s.stake <> excluded.stake
                        """)
                        .param("action", action.value())
                        .param("owner", owner.value())
                        .param("stake", stake.name())
                        .update()
                > 0;
    }

    /** @return whether it is another than before */
    boolean note(ActionId action, PersonId owner, @Nullable String body) {
        if (body == null) {
            return jdbc.sql("delete from advocacy_private_note where action_id = :action and owner_id = :owner")
                            .param("action", action.value())
                            .param("owner", owner.value())
                            .update()
                    > 0;
        }
        return jdbc.sql("""
                        insert into advocacy_private_note as n (action_id, owner_id, body) values (:action, :owner, :body)
                        on conflict (action_id) do update set body = excluded.body where n.body <> excluded.body
                        """)
                        .param("action", action.value())
                        .param("owner", owner.value())
                        .param("body", body)
                        .update()
                > 0;
    }

    /** Whether these are the action's stake and note. */
    boolean holds(ActionId action, Stake stake, @Nullable String note) {
        return jdbc.sql("""
                        select s.stake = :stake and n.body is not distinct from :note::text
                        from advocacy_stake s left join advocacy_private_note n on n.action_id = s.action_id
                        where s.action_id = :action
                        """)
                .param("action", action.value())
                .param("stake", stake.name())
                .param("note", note, Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    /** @return its id, for what stood there before */
    UUID change(ActionId action, PersonId owner, Line line, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into advocacy_change (id, action_id, owner_id, actor_id, kind, value, on_day, fields, changed_at)
                        values (:id, :action, :owner, :owner, :kind, :value, :day, :fields, :at)
                        """)
                .param("id", id)
                .param("action", action.value())
                .param("owner", owner.value())
                .param("kind", line.kind().name())
                .param("value", line.value(), Types.VARCHAR)
                .param("day", line.day(), Types.DATE)
                .param("fields", String.join(",", line.fields()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void formerTexts(UUID change, PersonId owner, Map<String, @Nullable String> texts) {
        texts.forEach((field, body) -> jdbc.sql("""
                        insert into advocacy_former_text (change_id, field, owner_id, body)
                        values (:change, :field, :owner, :body)
                        """)
                .param("change", change)
                .param("field", field)
                .param("owner", owner.value())
                .param("body", body, Types.VARCHAR)
                .update());
    }

    boolean isContested(ActionId action) {
        return jdbc.sql("select exists (select from advocacy_contest where action_id = :action)")
                .param("action", action.value())
                .query(Boolean.class)
                .single();
    }

    /** What the protégé said with this form, or in these words without one; empty where nothing. */
    Optional<String> contestSaid(ActionId action, PersonId protege, String body, @Nullable UUID submission) {
        return jdbc.sql("""
                        select body from advocacy_contest
                        where action_id = :action and owner_id = :owner
                          and case when :submission::uuid is null then body = :body else submission_id = :submission end
                        limit 1
                        """)
                .param("action", action.value())
                .param("owner", protege.value())
                .param("body", body)
                .param("submission", submission, Types.OTHER)
                .query(String.class)
                .optional();
    }

    void contest(ActionId action, PersonId protege, String body, @Nullable UUID submission, Instant at) {
        jdbc.sql("""
                        insert into advocacy_contest (id, action_id, owner_id, body, submission_id, contested_at)
                        values (:id, :action, :owner, :body, :submission, :at)
                        """)
                .param("id", Ids.next())
                .param("action", action.value())
                .param("owner", protege.value())
                .param("body", body)
                .param("submission", submission, Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets forms sent twice at once pass one after the other, until the transaction ends. @param submission or an action, for what concerns all of it */
    void oneAtATime(UUID submission) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", submission.getMostSignificantBits() ^ submission.getLeastSignificantBits())
                .query()
                .singleRow();
    }

    /**
     * A line of what became of an action.
     *
     * @param value the outcome, or who may read it; else null
     * @param day what day it is about; else null
     */
    record Line(
            ChangeKind kind,
            @Nullable String value,
            @Nullable LocalDate day,
            Collection<String> fields) {

        static Line of(ChangeKind kind, @Nullable LocalDate day) {
            return new Line(kind, null, day, List.of());
        }

        static Line of(ChangeKind kind, Enum<?> value, @Nullable LocalDate day) {
            return new Line(kind, value.name(), day, List.of());
        }

        static Line of(ChangeKind kind, Collection<String> fields) {
            return new Line(kind, null, null, fields);
        }
    }
}
