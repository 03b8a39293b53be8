package app.vouch.relationships.web;

import app.vouch.kernel.Viewer;
import app.vouch.relationships.EndReason;
import app.vouch.relationships.RelationshipKind;
import app.vouch.relationships.RelationshipState;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Silence;
import app.vouch.relationships.Unsponsored;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Relationships put into sentences: each reason with a person, a date or a figure. */
@Component
class RelationshipWords {

    private final Texts texts;
    private final Formats formats;

    RelationshipWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** "Ingrid Halvorsen vouches for Leila Haddad". */
    String title(RelationshipView view) {
        return texts.get(
                "relationship.title." + view.kind() + "." + view.state(),
                view.seniorRef().name(),
                view.protegeRef().name());
    }

    String kind(RelationshipKind kind) {
        return texts.get("relationship.kind." + kind);
    }

    State state(RelationshipView view) {
        if (view.state() == RelationshipState.DECLINED && view.endReason() != null) {
            return new State("quiet", "dash-circle", texts.get("relationship.state.WITHDRAWN"));
        }
        if (view.isActive()) {
            return switch (view.silence(formats.today())) {
                case NONE -> new State("good", "check-circle-fill", texts.get("relationship.state.ACTIVE"));
                case QUIET -> new State("wait", "hourglass-split", texts.get("relationship.state.QUIET"));
                case LAPSED -> new State("stop", "exclamation-octagon-fill", texts.get("relationship.state.LAPSED"));
            };
        }
        String text = texts.get("relationship.state." + view.state());
        return switch (view.state()) {
            case PROPOSED -> new State("open", "circle-half", text);
            case DECLINED -> new State("quiet", "slash-circle", text);
            default -> new State("quiet", "dash-circle", text);
        };
    }

    /** "Spoken 12 days ago, promised every 30." */
    String contact(RelationshipView view) {
        if (view.lastContactOn() == null) {
            return texts.get(
                    "relationship.contact.none",
                    formats.relative(Objects.requireNonNull(view.startedOn())),
                    view.cadenceDays());
        }
        return texts.get("relationship.contact", formats.relative(view.lastContactOn()), view.cadenceDays());
    }

    /** The same for HR's list: "Last spoken 47 days ago, promised every 30: lapsed." */
    String silence(RelationshipView view) {
        String code = view.lastContactOn() == null ? "relationship.silence.never" : "relationship.silence";
        String suffix = view.silence(formats.today()) == Silence.LAPSED ? ".lapsed" : "";
        return texts.get(code + suffix, view.silentDays(formats.today()), view.cadenceDays());
    }

    /** Whom a proposal waits for, and how long it may: "Ingrid has 9 of 10 working days left to answer." */
    String waiting(RelationshipView view) {
        boolean senior = view.waitsFor(view.senior());
        boolean protege = view.waitsFor(view.protege());
        String who = senior && protege
                ? texts.get(
                        "relationship.waiting.both",
                        view.seniorRef().firstName(),
                        view.protegeRef().firstName())
                : (senior ? view.seniorRef() : view.protegeRef()).firstName();
        LocalDate by = view.terms().answerBy(view.proposedOn());
        int left = view.terms().answerDaysLeft(view.proposedOn(), formats.today());
        int number = senior && protege ? 2 : 1;
        return left < 0
                ? texts.get("relationship.waiting.over", who, formats.day(by), number)
                : texts.get("relationship.waiting.left", who, left, view.terms().answerDays(), number, formats.day(by));
    }

    /** What is asked of the viewer: "HR proposes that you sponsor Anh Nguyễn." */
    String asked(Viewer viewer, RelationshipView view) {
        if (viewer.isPerson(view.senior())) {
            return texts.get(
                    "relationship.asked.senior." + view.kind(),
                    view.protegeRef().name());
        }
        String by = view.isProposedBySenior() ? "bySenior." : "byHr.";
        return texts.get(
                "relationship.asked.protege." + by + view.kind(),
                view.seniorRef().name());
    }

    String answerBy(RelationshipView view) {
        int left = view.terms().answerDaysLeft(view.proposedOn(), formats.today());
        String day = formats.day(view.terms().answerBy(view.proposedOn()));
        return left < 0 ? texts.get("relationship.answer.over", day) : texts.get("relationship.answer.by", day, left);
    }

    /** Why somebody has no sponsor, as far as the record knows. */
    String unsponsored(Unsponsored row) {
        if (row.askedSponsor() != null) {
            return texts.get("without.asked", row.askedSponsor().name());
        }
        if (row.formerSponsor() != null) {
            String code = row.endReason() == EndReason.LEFT ? "without.left" : "without.ended";
            return texts.get(code, row.formerSponsor().name(), formats.date(row.endedOn()));
        }
        if (row.mentors() > 0) {
            return texts.get("without.mentors", row.mentors(), texts.count(row.mentors()));
        }
        if (row.inRoleSince() != null) {
            return texts.get("without.role", formats.date(row.inRoleSince()));
        }
        return row.hiredOn() == null
                ? texts.get("without.never")
                : texts.get("without.hired", formats.date(row.hiredOn()));
    }

    Map<String, String> endReasons() {
        Map<String, String> options = new LinkedHashMap<>();
        EndReason.choices().forEach(reason -> options.put(reason.name(), endReason(reason)));
        return options;
    }

    String endReason(EndReason reason) {
        return texts.get("relationship.end." + reason);
    }
}
