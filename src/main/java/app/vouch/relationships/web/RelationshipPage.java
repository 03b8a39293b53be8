package app.vouch.relationships.web;

import app.vouch.kernel.Viewer;
import app.vouch.relationships.BrokenRule;
import app.vouch.relationships.CheckInView;
import app.vouch.relationships.CheckInView.SharedNote;
import app.vouch.relationships.CheckIns;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipRecords.Told;
import app.vouch.relationships.RelationshipState;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Rule;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import app.vouch.web.TimelineSource.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one relationship together. */
@Component
class RelationshipPage {

    /** Days of the way shown at once, and as many more for which nothing is folded. */
    private static final int LATEST = 12;

    private static final int FEW = 4;

    private static final List<Rule> SHOWN = List.of(Rule.LEVEL_GAP, Rule.OUTSIDE_CHAIN, Rule.CAPACITY);

    private final RelationshipRecords records;
    private final CheckIns checkIns;
    private final RelationshipLines lines;
    private final Way way;
    private final Formats formats;
    private final Texts texts;

    RelationshipPage(
            RelationshipRecords records,
            CheckIns checkIns,
            RelationshipLines lines,
            Way way,
            Formats formats,
            Texts texts) {
        this.records = records;
        this.checkIns = checkIns;
        this.lines = lines;
        this.way = way;
        this.formats = formats;
        this.texts = texts;
    }

    /**
     * What stands above the way, and above each form about a relationship.
     *
     * @param mayAnswer whether it waits for the reader
     */
    public record Head(
            Line line,
            boolean party,
            boolean senior,
            boolean mayAnswer,
            boolean mayWithdraw,
            boolean mayEnd,
            String answerBy) {

        public RelationshipView view() {
            return line.view();
        }
    }

    /**
     * @param agreed the step that the two agreed on last; null where none, and for HR
     * @param said why the reader declined, theirs alone; null where they did not say
     */
    public record Page(
            Head head,
            List<Entry> entries,
            @Nullable WayPicture picture,
            List<RuleLine> rules,
            @Nullable String agreed,
            @Nullable String said) {

        public Line line() {
            return head.line();
        }

        public RelationshipView view() {
            return head.view();
        }

        /** What is read at once; all of it where hardly more is left. */
        public List<Entry> latest() {
            return entries.size() <= LATEST + FEW ? entries : entries.subList(0, LATEST);
        }

        /** What waits folded beneath the latest. */
        public List<Entry> earlier() {
            return entries.subList(latest().size(), entries.size());
        }
    }

    /** @param why null where it was kept */
    public record RuleLine(State state, @Nullable String why) {}

    @Transactional
    public Head head(Viewer viewer, RelationshipId id) {
        return head(viewer, records.show(viewer, id));
    }

    @Transactional
    public Page of(Viewer viewer, RelationshipId id) {
        Told told = records.tell(viewer, id);
        RelationshipView view = told.view();
        Head head = head(viewer, view);
        List<CheckInView> talks =
                view.startedOn() == null ? List.of() : checkIns.of(viewer, view.senior(), view.protege());
        List<Entry> entries = way.entries(viewer, told, talks);
        return new Page(
                head,
                entries,
                WayPicture.of(view, entries, formats),
                rules(view, told.broken()),
                head.party() ? agreed(talks) : null,
                head.party() && view.state() == RelationshipState.DECLINED
                        ? records.declineNote(viewer, id).orElse(null)
                        : null);
    }

    private Head head(Viewer viewer, RelationshipView view) {
        boolean party = view.isParty(viewer.person());
        return new Head(
                lines.line(viewer, view),
                party,
                viewer.isPerson(view.senior()),
                view.waitsFor(viewer.person()),
                view.isProposed() && (!party || view.proposedBy().equals(viewer.actor())),
                view.isActive(),
                formats.day(view.terms().answerBy(view.proposedOn())));
    }

    /** The newest of what either of the two wrote down as the next step. */
    private static @Nullable String agreed(List<CheckInView> talks) {
        return talks.stream()
                .map(CheckInView::shared)
                .flatMap(List::stream)
                .map(SharedNote::nextStep)
                .filter(step -> !step.isBlank())
                .findFirst()
                .orElse(null);
    }

    private List<RuleLine> rules(RelationshipView view, List<BrokenRule> broken) {
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
                String by = override.by();
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
                                by == null ? texts.get("relationship.hr") : by,
                                formats.date(formats.dateOf(override.at())))));
            }
        }
        return shown;
    }
}
