package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import app.vouch.relationships.BrokenRule;
import app.vouch.relationships.CheckInView;
import app.vouch.relationships.CheckInView.SharedNote;
import app.vouch.relationships.CheckIns;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipState;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Rule;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import app.vouch.web.TimelineSource.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one relationship together. */
@Component
class RelationshipPage {

    private static final List<Rule> SHOWN = List.of(Rule.LEVEL_GAP, Rule.OUTSIDE_CHAIN, Rule.CAPACITY);

    private final RelationshipRecords records;
    private final PolicySettings settings;
    private final CheckIns checkIns;
    private final People people;
    private final RelationshipLines lines;
    private final Way way;
    private final Formats formats;
    private final Texts texts;

    RelationshipPage(
            RelationshipRecords records,
            PolicySettings settings,
            CheckIns checkIns,
            People people,
            RelationshipLines lines,
            Way way,
            Formats formats,
            Texts texts) {
        this.records = records;
        this.settings = settings;
        this.checkIns = checkIns;
        this.people = people;
        this.lines = lines;
        this.way = way;
        this.formats = formats;
        this.texts = texts;
    }

    /**
     * @param other whom the reader speaks of: the protégé, or the senior where the reader is the protégé
     * @param mayAnswer whether it waits for the reader
     * @param agreed the step that the two agreed on last; null where none, and for HR
     * @param said why the reader declined, theirs alone; null where they did not say
     */
    public record Page(
            Line line,
            Policy policy,
            boolean party,
            boolean senior,
            boolean mayAnswer,
            boolean mayWithdraw,
            boolean mayEnd,
            String answerBy,
            List<Entry> entries,
            @Nullable WayPicture picture,
            List<RuleLine> rules,
            @Nullable String agreed,
            @Nullable String said) {

        public RelationshipView view() {
            return line.view();
        }
    }

    /** @param why null where it was kept */
    public record RuleLine(State state, @Nullable String why) {}

    @Transactional
    public Page of(Viewer viewer, RelationshipId id) {
        RelationshipView view = records.show(viewer, id);
        Policy policy = settings.current();
        boolean party = view.isParty(viewer.person());
        Line line = lines.lines(viewer, List.of(view), policy).get(0);
        List<Entry> entries = way.entries(viewer, view);
        return new Page(
                line,
                policy,
                party,
                viewer.isPerson(view.senior()),
                view.waitsFor(viewer.person()),
                view.isProposed() && (!party || view.proposedBy().equals(viewer.actor())),
                view.isActive(),
                formats.day(policy.answerBy(view.proposedOn())),
                entries,
                WayPicture.of(view, entries, formats),
                rules(view, records.brokenRules(viewer, id)),
                party ? agreed(viewer, view) : null,
                party && view.state() == RelationshipState.DECLINED
                        ? records.declineNote(viewer, id).orElse(null)
                        : null);
    }

    /** The newest of what either of the two wrote down as the next step. */
    private @Nullable String agreed(Viewer viewer, RelationshipView view) {
        return checkIns.of(viewer, view.senior(), view.protege()).stream()
                .map(CheckInView::shared)
                .flatMap(List::stream)
                .map(SharedNote::nextStep)
                .filter(step -> !step.isBlank())
                .findFirst()
                .orElse(null);
    }

    private List<RuleLine> rules(RelationshipView view, List<BrokenRule> broken) {
        Map<PersonId, PersonRef> names =
                people.refs(broken.stream().map(rule -> new PersonId(rule.by())).toList());
        List<RuleLine> shown = new ArrayList<>();
        for (Rule rule : SHOWN) {
            BrokenRule override = broken.stream()
                    .filter(one -> one.rule() == rule)
                    .findFirst()
                    .orElse(null);
            String text = texts.get("relationship.rule.kept." + rule, view.levelsApart(), view.place(), view.places());
            if (override == null) {
                shown.add(new RuleLine(new State("good", "check-circle-fill", text), null));
            } else {
                PersonRef by = names.get(new PersonId(override.by()));
                shown.add(new RuleLine(
                        new State(
                                "wait",
                                "pencil-square",
                                texts.get(
                                        "relationship.rule.broken." + rule,
                                        view.levelsApart(),
                                        view.place(),
                                        view.places())),
                        texts.get(
                                "relationship.rule.why",
                                override.reason(),
                                by == null ? texts.get("relationship.hr") : by.name(),
                                formats.date(formats.dateOf(override.at())))));
            }
        }
        return shown;
    }
}
