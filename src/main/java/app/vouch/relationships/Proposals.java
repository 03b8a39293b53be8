package app.vouch.relationships;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Relationship.Findings;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a proposal is held against the rules, and what is kept beside it. */
@Component
class Proposals {

    /** "At least a sentence": long enough to say something, and more than two words. */
    private static final int SENTENCE = 20;

    private static final int WORDS = 3;

    private final JdbcClient jdbc;
    private final People people;
    private final PolicySettings settings;
    private final RelationshipPolicy policy;
    private final Clock clock;

    Proposals(JdbcClient jdbc, People people, PolicySettings settings, RelationshipPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * From here to the end of the transaction no other proposal to this senior is judged: two at once would both find
     * the last place free.
     *
     * @return what the same form proposed before
     * @throws SentBefore where it proposed something else
     */
    Optional<RelationshipId> lockAndFindSame(Viewer viewer, ProposeRelationship command) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('relationships:' || :senior, 0))")
                .param("senior", command.senior().toString())
                .query((row, at) -> true)
                .list();
        if (command.submission() == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select id, senior_id = :senior and protege_id = :protege and kind = :kind
                            and purpose is not distinct from :purpose::text
                            and (:cadence::int is null or cadence_days = :cadence) as same
                        from relationship where proposed_by = :by and submission_id = :submission
                        """)
                .param("by", viewer.actor())
                .param("submission", command.submission())
                .param("senior", command.senior().value())
                .param("protege", command.protege().value())
                .param("kind", command.kind().name())
                .param("purpose", command.purpose(), Types.VARCHAR)
                .param("cadence", command.cadenceDays(), Types.INTEGER)
                .query((row, at) -> {
                    UUID first = row.getObject("id", UUID.class);
                    if (!row.getBoolean("same")) {
                        throw new SentBefore(first);
                    }
                    return new RelationshipId(first);
                })
                .optional();
    }

    Judged judge(Viewer viewer, ProposeRelationship command) {
        Map<PersonId, PersonRef> names = people.refs(List.of(command.senior(), command.protege()));
        PersonRef senior = names.get(command.senior());
        PersonRef protege = names.get(command.protege());
        if (senior == null || protege == null) {
            throw new NotFound();
        }
        Places places = places(command);
        var pair = new RelationshipPolicy.Pair(
                command.kind(),
                senior,
                protege,
                people.standing(command.senior()),
                people.standing(command.protege()),
                places.taken(),
                places.second());
        Policy figures = settings.current();
        List<RuleOutcome> broken = policy.outcomes(viewer, pair, figures).stream()
                .filter(outcome -> !outcome.passed())
                .toList();
        return new Judged(
                broken,
                policy.mayOverride(viewer, pair),
                new Findings(pair.levelsApart(), places.taken() + 1, figures.capacity()),
                figures);
    }

    private record Places(int taken, boolean second) {}

    private Places places(ProposeRelationship command) {
        return jdbc.sql("""
                        select count(*) as taken, coalesce(bool_or(protege_id = :protege), false) as second
                        from relationship where senior_id = :senior and kind = :kind and state in ('PROPOSED', 'ACTIVE')
                        """)
                .param("senior", command.senior().value())
                .param("protege", command.protege().value())
                .param("kind", command.kind().name())
                .query((row, at) -> new Places(row.getInt("taken"), row.getBoolean("second")))
                .single();
    }

    void keepOverride(Viewer viewer, Relationship relationship, Rule rule, String reason) {
        jdbc.sql("""
                        insert into relationship_override (relationship_id, rule, reason, senior_id, protege_id,
                                                           overridden_by, overridden_at)
                        values (:id, :rule, :reason, :senior, :protege, :by, :at)
                        """)
                .param("id", relationship.id().value())
                .param("rule", rule.name())
                .param("reason", reason)
                .param("senior", relationship.senior().value())
                .param("protege", relationship.protege().value())
                .param("by", viewer.actor())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void keepDeclineNote(Viewer viewer, RelationshipId id, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return;
        }
        jdbc.sql("insert into relationship_decline_note (relationship_id, owner_id, body) values (:id, :owner, :body)")
                .param("id", id.value())
                .param("owner", viewer.actor())
                .param("body", reason.strip())
                .update();
    }

    /** @param mayOverride whether this proposer's reason would count */
    record Judged(List<RuleOutcome> broken, boolean mayOverride, Findings findings, Policy figures) {

        void refuseUnlessOverridden(@Nullable String reason) {
            boolean overridable = mayOverride
                    && broken.stream().allMatch(outcome -> outcome.rule().isOverridable());
            if (!broken.isEmpty() && !(overridable && isSentence(reason))) {
                throw new ProposalRefused(broken, overridable);
            }
        }

        int cadenceDays(ProposeRelationship command) {
            return Objects.requireNonNullElse(command.cadenceDays(), figures.cadenceDays());
        }

        private static boolean isSentence(@Nullable String reason) {
            return reason != null
                    && reason.strip().length() >= SENTENCE
                    && reason.strip().split("\\s+").length >= WORDS;
        }
    }
}
