package app.vouch.relationships;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.people.RefColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries behind the services' lists. */
@Component
class RelationshipReads {

    /** Nobody on leave, and silent for longer than the factor allows. */
    static final String QUIET = """
            r.state = 'ACTIVE' and cast(:today as date) - r.silent_since >= r.cadence_days * :quiet
            and not exists (select 1 from person p where p.id in (r.senior_id, r.protege_id) and p.status = 'LEAVE')
            """;

    /** HR's lists leave out what they are a party of: on one's own record only one's own right counts. */
    static final String NOT_OWN = "r.senior_id <> :me and r.protege_id <> :me";

    /** Names and the rules' figures come along, to what is left of the rows after the limit. */
    private static final String VIEW = "select r.*, next.next_on, proposer.display_name as proposer, "
            + "(senior.status = 'LEAVE' or protege.status = 'LEAVE') as on_leave, " + Terms.COLUMNS + ", "
            + RefColumns.of("senior") + ", " + RefColumns.of("protege");

    private static final String JOINS =
            """
             left join lateral (select min(c.next_on) as next_on from check_in c
                where c.relationship_id = r.id and c.next_on >= :today) next on r.state = 'ACTIVE'
             left join person proposer on proposer.id = r.proposed_by
            """ + RefColumns.join("senior", "r.senior_id") + RefColumns.join("protege", "r.protege_id") + Terms.JOIN;

    private static final String PAIRING =
            "select id, kind, senior_id, protege_id, started_on from relationship where state = 'ACTIVE' and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RelationshipReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Pairing> activeAsSenior(PersonId senior) {
        return pairings("senior_id", senior);
    }

    List<Pairing> activeAsProtege(PersonId protege) {
        return pairings("protege_id", protege);
    }

    /** Sponsorships first, then the longest. */
    private List<Pairing> pairings(String side, PersonId person) {
        return jdbc.sql(PAIRING + side + " = :person order by kind desc, started_on, id")
                .param("person", person.value())
                .query(RelationshipReads::pairing)
                .list();
    }

    Optional<RelationshipView> find(RelationshipId id) {
        return list("r.id = :id", "r.id", Map.of("id", id.value(), "limit", 1)).stream()
                .findFirst();
    }

    /** What somebody is a party of, live ones first, each in the order they began. */
    List<RelationshipView> of(PersonId person, int limit) {
        return list(
                "(r.senior_id = :person or r.protege_id = :person)",
                "r.state in ('PROPOSED', 'ACTIVE') desc, coalesce(r.ended_on, r.started_on) desc nulls first, r.id",
                Map.of("person", person.value(), "limit", limit));
    }

    List<RelationshipView> ofPair(PersonId one, PersonId other, int limit) {
        return list(
                "((r.senior_id = :one and r.protege_id = :other) or (r.senior_id = :other and r.protege_id = :one))",
                "r.proposed_at desc, r.id",
                Map.of("one", one.value(), "other", other.value(), "limit", limit));
    }

    /**
     * A relationship among all of its two in their parts, the newest proposal first.
     *
     * @param broken rules that HR broke for the one asked for
     */
    record Pair(List<RelationshipView> all, List<BrokenRule> broken) {}

    Pair pairOf(RelationshipId id) {
        Map<RelationshipId, RelationshipView> all = new LinkedHashMap<>();
        List<BrokenRule> broken = new ArrayList<>();
        jdbc.sql(VIEW + """
                        , broken.rule, broken.reason, broken.overridden_at,
                        overrider.display_name as overrider
                        from (select r.* from relationship asked
                              join relationship r on r.senior_id = asked.senior_id and r.protege_id = asked.protege_id
                              where asked.id = :id) r
                        """ + JOINS + """
                        left join relationship_override broken on broken.relationship_id = r.id and r.id = :id
                        left join person overrider on overrider.id = broken.overridden_by
                        order by r.proposed_at desc, r.id, broken.rule
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> {
                    RelationshipView view = view(row, 0);
                    all.put(view.id(), view);
                    if (row.getString("rule") != null) {
                        broken.add(brokenRule(row));
                    }
                });
        return new Pair(List.copyOf(all.values()), List.copyOf(broken));
    }

    /** What a person's desk shows of one of its three lists. */
    record Placed(RelationshipView view, DeskPart part, long inPart, long people, long sponsored) {}

    enum DeskPart {
        ASKED,
        SENIOR,
        PROTEGE
    }

    /** The first of what waits for somebody's answer, of whom they speak for and of who speaks for them, each counted. */
    List<Placed> onDesk(PersonId person, int lines) {
        return jdbc.sql(VIEW + """
                        , r.part, r.in_part,
                        (select count(distinct protege_id) from relationship
                         where senior_id = :person and state = 'ACTIVE') as people,
                        (select count(*) from relationship
                         where senior_id = :person and state = 'ACTIVE' and kind = 'SPONSORSHIP') as sponsored
                        from (select r.*, d.part, count(*) over (partition by d.part) as in_part,
                                     row_number() over (partition by d.part
                                        order by case when d.part = 'PROTEGE' then r.kind end desc,
                                                 coalesce(r.silent_since, r.proposed_at::date), r.proposed_at, r.id) as place_in_part
                              from relationship r cross join lateral (select case
                                when r.state = 'ACTIVE' and r.senior_id = :person then 'SENIOR'
                                when r.state = 'ACTIVE' then 'PROTEGE'
                                when r.senior_id = :person and r.senior_answer = 'PENDING'
                                  or r.protege_id = :person and r.protege_answer = 'PENDING' then 'ASKED' end as part) d
                              where (r.senior_id = :person or r.protege_id = :person) and r.state in ('PROPOSED', 'ACTIVE')
                                and d.part is not null) r
                        """ + JOINS + "where r.place_in_part <= :lines order by r.part, r.place_in_part")
                .param("person", person.value())
                .param("lines", lines)
                .param("today", LocalDate.now(clock))
                .query((row, at) -> new Placed(
                        view(row, at),
                        DeskPart.valueOf(row.getString("part")),
                        row.getLong("in_part"),
                        row.getLong("people"),
                        row.getLong("sponsored")))
                .list();
    }

    /** HR's, without their own. @param cursor keys: time of the proposal, or date of the silence, and id */
    List<RelationshipView> page(
            PersonId me, RelationshipFilter filter, Policy policy, @Nullable Cursor cursor, int limit) {
        boolean back = cursor != null && cursor.backwards();
        boolean ascending = filter.quiet() != back;
        String key = filter.quiet() ? "r.silent_since" : "r.proposed_at";
        Map<String, Object> parameters = new HashMap<>(Map.of("me", me.value(), "limit", limit));
        StringBuilder where = new StringBuilder(NOT_OWN);
        if (filter.quiet()) {
            where.append(" and ").append(QUIET);
            parameters.put("quiet", policy.quietFactor());
        }
        if (filter.state() != null) {
            where.append(" and r.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            where.append(" and r.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (cursor != null) {
            String type = filter.quiet() ? "date" : "timestamptz";
            where.append(" and (%s, r.id) %s (cast(:from as %s), cast(:fromId as uuid))"
                    .formatted(key, ascending ? ">" : "<", type));
            parameters.put("from", cursor.keys().get(0));
            parameters.put("fromId", cursor.keys().get(1));
        }
        String order = ascending ? "asc" : "desc";
        return list(where.toString(), "%s %s, r.id %s".formatted(key, order, order), parameters);
    }

    List<RelationshipView> sponsorshipsOf(PersonId me, Collection<PersonId> proteges, int limit) {
        UUID[] ids = proteges.stream().map(PersonId::value).toArray(UUID[]::new);
        return list(
                "r.protege_id = any(:ids) and r.kind = 'SPONSORSHIP' and r.state in ('PROPOSED', 'ACTIVE') and "
                        + NOT_OWN,
                "r.started_on, r.id",
                Map.of("ids", ids, "me", me.value(), "limit", limit));
    }

    /** The oldest proposals that wait for an answer. */
    List<RelationshipView> waiting(PersonId me, int limit) {
        return list(
                "r.state = 'PROPOSED' and " + NOT_OWN, "r.proposed_at, r.id", Map.of("me", me.value(), "limit", limit));
    }

    /** What the actor wrote when they said no; the row-level policy lets them see no other's. */
    Optional<String> declineNote(RelationshipId id, UUID owner) {
        return jdbc.sql("select body from relationship_decline_note where relationship_id = :id and owner_id = :owner")
                .param("id", id.value())
                .param("owner", owner)
                .query(String.class)
                .optional();
    }

    /** @param parameters with {@code limit} among them */
    private List<RelationshipView> list(String where, String order, Map<String, ?> parameters) {
        return jdbc.sql(VIEW + " from (select r.* from relationship r where " + where + " order by " + order
                        + " limit :limit) r" + JOINS + "order by " + order)
                .params(parameters)
                .param("today", LocalDate.now(clock))
                .query(RelationshipReads::view)
                .list();
    }

    private static Pairing pairing(ResultSet row, int at) throws SQLException {
        return new Pairing(
                new RelationshipId(row.getObject("id", UUID.class)),
                RelationshipKind.valueOf(row.getString("kind")),
                person(row, "senior_id"),
                person(row, "protege_id"),
                row.getObject("started_on", LocalDate.class));
    }

    private static RelationshipView view(ResultSet row, int at) throws SQLException {
        String endReason = row.getString("end_reason");
        return new RelationshipView(
                new RelationshipId(row.getObject("id", UUID.class)),
                RelationshipKind.valueOf(row.getString("kind")),
                RelationshipState.valueOf(row.getString("state")),
                person(row, "senior_id"),
                person(row, "protege_id"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("proposer"),
                Answer.valueOf(row.getString("senior_answer")),
                instant(row, "senior_answered_at"),
                Answer.valueOf(row.getString("protege_answer")),
                instant(row, "protege_answered_at"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                endReason == null ? null : EndReason.valueOf(endReason),
                row.getObject("last_contact_on", LocalDate.class),
                row.getInt("cadence_days"),
                row.getString("purpose"),
                row.getObject("next_on", LocalDate.class),
                row.getInt("levels_apart"),
                row.getInt("place"),
                row.getInt("places"),
                row.getBoolean("on_leave"),
                Terms.of(row),
                RefColumns.require(row, "senior"),
                RefColumns.require(row, "protege"));
    }

    private static BrokenRule brokenRule(ResultSet row) throws SQLException {
        return new BrokenRule(
                Rule.valueOf(row.getString("rule")),
                row.getString("reason"),
                row.getString("overrider"),
                row.getObject("overridden_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
