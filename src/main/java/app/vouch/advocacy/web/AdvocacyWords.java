package app.vouch.advocacy.web;

import app.vouch.advocacy.Act;
import app.vouch.advocacy.ActionRow;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An action in words. */
@Component
class AdvocacyWords {

    /** @param meaning good, wait, stop, open or quiet */
    public record State(String meaning, String icon, String text) {}

    private final Texts texts;
    private final Formats formats;

    AdvocacyWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** "Ingrid Halvorsen put you forward for a promotion", by whom as this reader calls them. */
    String said(ActionRow action, Viewer viewer) {
        return said(action, viewer, PersonRef::name);
    }

    String saidBriefly(ActionRow action, Viewer viewer) {
        return said(action, viewer, PersonRef::firstName);
    }

    /** "Ingrid put you forward for promotion: Senior Pricing Manager". */
    String deed(ActionRow action, Viewer viewer) {
        String deed = saidBriefly(action, viewer);
        return action.opportunity() == null ? deed : texts.get("advocacy.deed.opportunity", deed, action.opportunity());
    }

    private String said(ActionRow action, Viewer viewer, Function<PersonRef, String> called) {
        String sponsor = viewer.isPerson(action.sponsor())
                ? texts.get("advocacy.you.capital")
                : called.apply(action.sponsorRef());
        String protege =
                viewer.isPerson(action.protege()) ? texts.get("advocacy.you") : called.apply(action.protegeRef());
        String tense = action.isPlanned() ? "advocacy.will." : "advocacy.said.";
        String deed = action.act() == Act.GAVE
                ? "GAVE." + action.kind()
                : action.kind().name();
        return texts.get(tense + deed, sponsor, protege);
    }

    /** "Mateus: pay raise, out of round". */
    String asked(ActionRow action) {
        return texts.get("advocacy.asked", action.protegeRef().firstName(), what(action));
    }

    /** "pay raise, out of round". */
    String what(ActionRow action) {
        String what = texts.get("advocacy.noun." + action.kind());
        return action.opportunity() == null ? what : texts.get("advocacy.what.opportunity", what, action.opportunity());
    }

    State state(ActionRow action) {
        return switch (action.state()) {
            case PLANNED -> new State("open", "circle-half", texts.get("advocacy.state.planned"));
            case MADE -> action.isAwaitingDecision() ? waiting(action.dueOn()) : done("advocacy.state.made", null);
            case DEFERRED -> waiting(action.dueOn());
            case GRANTED ->
                done(action.act() == Act.GAVE ? "advocacy.state.given" : "advocacy.state.granted", action.decidedOn());
            case DECLINED ->
                new State("stop", "diamond", texts.get("advocacy.state.declined", formats.brief(action.decidedOn())));
            case WITHDRAWN -> new State("quiet", "dash-circle", texts.get("advocacy.state.withdrawn"));
        };
    }

    private State done(String key, @Nullable LocalDate on) {
        return new State("good", on == null ? "check-circle-fill" : "diamond-fill", texts.get(key, formats.brief(on)));
    }

    private State waiting(@Nullable LocalDate due) {
        if (due == null) {
            return new State("wait", "hourglass-split", texts.get("advocacy.state.waiting"));
        }
        long days = ChronoUnit.DAYS.between(formats.today(), due);
        return days < 0
                ? new State("stop", "exclamation-octagon-fill", texts.get("advocacy.state.overdue", -days))
                : new State("wait", "hourglass-split", texts.get("advocacy.state.togo", days));
    }

    /** Who can read it, said to one of them: "You, HR and Leila can read it." */
    String readers(Viewer viewer, ActionRow action) {
        if (viewer.isPerson(action.sponsor())) {
            return texts.get(
                    "advocacy.readers." + action.visibility(),
                    action.protegeRef().firstName());
        }
        String called = viewer.isPerson(action.protege())
                ? texts.get("advocacy.you")
                : action.protegeRef().firstName();
        return texts.get(
                "advocacy.show.readers." + action.visibility(),
                action.sponsorRef().firstName(),
                called);
    }

    /** "You, HR and Leila", said to the sponsor. @param protege first name */
    String readersBriefly(Visibility visibility, String protege) {
        return texts.get("advocacy.readers.brief." + visibility, protege);
    }

    /** The values of an enumeration with their texts, in order. */
    <E extends Enum<E>> Map<String, String> options(Class<E> type, String prefix) {
        Map<String, String> options = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            options.put(value.name(), texts.get(prefix + value.name()));
        }
        return options;
    }
}
