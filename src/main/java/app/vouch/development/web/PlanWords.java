package app.vouch.development.web;

import app.vouch.development.PlanRight;
import app.vouch.development.PlanView;
import app.vouch.development.PlanView.AspirationRow;
import app.vouch.development.PlanView.Readers;
import app.vouch.people.PersonRef;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who reads what of a plan, in words. */
@Component
class PlanWords {

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    /** "Read by you, Ingrid and Rajesh", where the reader is the owner; else only that it was shared. */
    String readers(PlanView plan, AspirationRow row) {
        Readers now = plan.readers();
        if (now == null) {
            return texts.get("development.readers.shared", plan.owner().firstName());
        }
        List<String> names = new ArrayList<>(List.of(texts.get("development.readers.you")));
        List<String> toCome = new ArrayList<>();
        if (row.bySponsor()) {
            add(names, now.sponsors(), toCome, "development.readers.anySponsor");
        }
        if (row.byMentor()) {
            add(names, now.mentors(), toCome, "development.readers.anyMentor");
        }
        if (row.byManager() && now.manager() != null) {
            names.add(now.manager().firstName());
        }
        if (row.byHr()) {
            names.add(texts.get("development.readers.hr"));
        }
        names.addAll(toCome);
        return names.size() == 1
                ? texts.get("development.readers.onlyYou")
                : texts.get("development.readers.are", list(names));
    }

    /** Why somebody reads another's plan. */
    String because(PlanRight right) {
        if (right.isSenior()) {
            return texts.get(right.sponsor() ? "development.because.sponsor" : "development.because.mentor");
        }
        return texts.get(right.manager() ? "development.because.manager" : "development.because.hr");
    }

    /** "Ingrid", "Ingrid and Rajesh", "Ingrid, Rajesh and Noor". */
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String last = names.get(names.size() - 1);
        return texts.get("development.and", String.join(", ", names.subList(0, names.size() - 1)), last);
    }

    private void add(List<String> names, List<PersonRef> now, List<String> toCome, String nobodyYet) {
        if (now.isEmpty()) {
            toCome.add(texts.get(nobodyYet));
        }
        now.forEach(ref -> names.add(ref.firstName()));
    }
}
