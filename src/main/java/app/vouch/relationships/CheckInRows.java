package app.vouch.relationships;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.relationships.CheckInView.FormerNote;
import app.vouch.relationships.CheckInView.OwnNote;
import app.vouch.relationships.CheckInView.SharedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of check-ins; the notes join only as far as the row-level policies let the reader see them. */
@Component
class CheckInRows {

    private static final String VIEW = """
            select c.*, s.body as s_body, s.next_step as s_step, s.version as s_version,
                   o.body as o_body, o.next_step as o_step, o.version as o_version,
                   m.body as m_body, m.version as m_version, r.state = 'ACTIVE' as lasting
            from check_in c
            join relationship r on r.id = c.relationship_id
            left join check_in_shared_note s on s.check_in_id = c.id and s.author_id = c.senior_id
            left join check_in_shared_note o on o.check_in_id = c.id and o.author_id = c.protege_id
            left join check_in_private_note m on m.check_in_id = c.id and m.owner_id = (select vouch_actor())
            """;

    /** Of one pair: more than four years of weeks, and a bound all the same. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    CheckInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose conversation it was. */
    record Parties(RelationshipId relationship, PersonId senior, PersonId protege) {}

    Optional<CheckInId> same(PersonId author, @Nullable UUID submission) {
        if (submission == null) {
            return Optional.empty();
        }
        return jdbc.sql("select id from check_in where recorded_by = :author and submission_id = :submission")
                .param("author", author.value())
                .param("submission", submission)
                .query(UUID.class)
                .optional()
                .map(CheckInId::new);
    }

    void insert(CheckInId id, PersonId author, Relationship relationship, RecordCheckIn command, Instant at) {
        jdbc.sql("""
                        insert into check_in (id, relationship_id, senior_id, protege_id, recorded_by, recorded_at,
                                              happened_on, minutes, manner, next_on, submission_id)
                        values (:id, :relationship, :senior, :protege, :author, :at,
                                :on, :minutes, :manner, :next, :submission)
                        """)
                .param("id", id.value())
                .param("relationship", relationship.id().value())
                .param("senior", relationship.senior().value())
                .param("protege", relationship.protege().value())
                .param("author", author.value())
                .param("at", Timestamp.from(at))
                .param("on", command.happenedOn())
                .param("minutes", command.minutes(), Types.INTEGER)
                .param("manner", command.manner().name())
                .param("next", command.nextOn(), Types.DATE)
                .param("submission", command.submission(), Types.OTHER)
                .update();
    }

    /**
     * @param version of what is there, 0 for nothing yet
     * @return whether it was still that version
     */
    boolean saveShared(CheckInId id, PersonId author, Parties parties, String body, String nextStep, long version) {
        String sql = version == 0 ? """
                insert into check_in_shared_note (id, check_in_id, author_id, senior_id, protege_id, body, next_step, version)
                values (:id, :checkIn, :author, :senior, :protege, :body, :step, :version + 1)
                on conflict (check_in_id, author_id) do nothing
                """ : """
                update check_in_shared_note set body = :body, next_step = :step, version = version + 1
                where check_in_id = :checkIn and author_id = :author and version = :version
                """;
        return jdbc.sql(sql)
                        .param("id", Ids.next())
                        .param("checkIn", id.value())
                        .param("author", author.value())
                        .param("senior", parties.senior().value())
                        .param("protege", parties.protege().value())
                        .param("body", body)
                        .param("step", nextStep)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Before it is rewritten; nothing where nothing stands there. */
    void keepFormer(CheckInId id, PersonId author, Instant at) {
        jdbc.sql("""
                        insert into check_in_former_note (check_in_id, author_id, version, senior_id, protege_id,
                                                          body, next_step, replaced_at)
                        select check_in_id, author_id, version, senior_id, protege_id, body, next_step, :at
                        from check_in_shared_note
                        where check_in_id = :checkIn and author_id = :author and (body <> '' or next_step <> '')
                        """)
                .param("checkIn", id.value())
                .param("author", author.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest first. */
    List<FormerNote> former(CheckInId id) {
        return jdbc.sql("""
                        select author_id, body, next_step, replaced_at from check_in_former_note
                        where check_in_id = :checkIn order by replaced_at desc, version desc limit :most
                        """)
                .param("checkIn", id.value())
                .param("most", MOST)
                .query((row, at) -> new FormerNote(
                        person(row, "author_id"),
                        row.getString("body"),
                        row.getString("next_step"),
                        row.getTimestamp("replaced_at").toInstant()))
                .list();
    }

    /** As {@link #saveShared} for what is the owner's alone. */
    boolean saveMine(CheckInId id, PersonId owner, String body, long version) {
        String sql = version == 0 ? """
                insert into check_in_private_note (id, check_in_id, owner_id, body, version)
                values (:id, :checkIn, :owner, :body, :version + 1)
                on conflict (check_in_id, owner_id) do nothing
                """ : """
                update check_in_private_note set body = :body, version = version + 1
                where check_in_id = :checkIn and owner_id = :owner and version = :version
                """;
        return jdbc.sql(sql)
                        .param("id", Ids.next())
                        .param("checkIn", id.value())
                        .param("owner", owner.value())
                        .param("body", body)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Newest first. @param party whether the reader is one of the two; else that and when is all they get */
    List<CheckInView> ofPair(PersonId senior, PersonId protege, boolean party) {
        return jdbc.sql(
                        VIEW
                                + "where c.senior_id = :senior and c.protege_id = :protege order by c.happened_on desc, c.id desc limit :most")
                .param("most", MOST)
                .param("senior", senior.value())
                .param("protege", protege.value())
                .query((row, at) -> view(row, party))
                .list();
    }

    /** Of one's own. */
    Optional<CheckInView> find(PersonId party, CheckInId id) {
        return jdbc.sql(VIEW + "where c.id = :id and (c.senior_id = :party or c.protege_id = :party)")
                .param("id", id.value())
                .param("party", party.value())
                .query((row, at) -> view(row, true))
                .optional();
    }

    Optional<Parties> parties(CheckInId id) {
        return jdbc.sql("select relationship_id, senior_id, protege_id from check_in where id = :id")
                .param("id", id.value())
                .query((row, at) -> new Parties(
                        new RelationshipId(row.getObject("relationship_id", UUID.class)),
                        person(row, "senior_id"),
                        person(row, "protege_id")))
                .optional();
    }

    private static CheckInView view(ResultSet row, boolean party) throws SQLException {
        List<SharedNote> shared = new ArrayList<>();
        if (party) {
            addShared(shared, row, "s_", "senior_id");
            addShared(shared, row, "o_", "protege_id");
        }
        String mine = row.getString("m_body");
        return new CheckInView(
                new CheckInId(row.getObject("id", UUID.class)),
                new RelationshipId(row.getObject("relationship_id", UUID.class)),
                row.getObject("happened_on", LocalDate.class),
                party ? Manner.valueOf(row.getString("manner")) : null,
                party ? row.getObject("minutes", Integer.class) : null,
                party ? row.getObject("next_on", LocalDate.class) : null,
                List.copyOf(shared),
                party && mine != null ? new OwnNote(mine, row.getLong("m_version")) : OwnNote.NONE,
                row.getBoolean("lasting"));
    }

    private static void addShared(List<SharedNote> notes, ResultSet row, String prefix, String author)
            throws SQLException {
        String body = row.getString(prefix + "body");
        if (body != null) {
            notes.add(new SharedNote(
                    person(row, author), body, row.getString(prefix + "step"), row.getLong(prefix + "version")));
        }
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
