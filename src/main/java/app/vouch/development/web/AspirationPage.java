package app.vouch.development.web;

import app.vouch.development.AspirationKind;
import app.vouch.development.Horizon;
import app.vouch.development.PlanView;
import app.vouch.development.PlanView.AspirationRow;
import app.vouch.web.Conflict;
import app.vouch.web.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an aspiration is written: its choices, and the two texts where it was saved meanwhile. */
@Component
class AspirationPage {

    private final Texts texts;

    AspirationPage(Texts texts) {
        this.texts = texts;
    }

    /** @param id null for a new one */
    ModelAndView of(PlanView plan, @Nullable UUID id) {
        return new ModelAndView("development/aspiration")
                .addObject("id", id)
                .addObject("readers", plan.readers())
                .addObject("kinds", kinds())
                .addObject("horizons", horizons());
    }

    ModelAndView faulty(PlanView plan, @Nullable UUID id) {
        ModelAndView page = of(plan, id);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    ModelAndView conflict(AspirationRow saved, AspirationForm form) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put("true", texts.get("development.reader.yes"));
        choice.put("false", texts.get("development.reader.no"));
        return Conflict.over("/plan/aspirations/" + saved.id(), saved.version(), "/plan")
                .area("text", texts.get("development.aspiration.text"), saved.text(), form.text())
                .choice("kind", texts.get("development.aspiration.kind"), kinds(), saved.kind(), form.kind())
                .choice(
                        "horizon",
                        texts.get("development.aspiration.horizon"),
                        horizons(),
                        saved.horizon(),
                        form.horizon())
                .choice(
                        "sponsor",
                        texts.get("development.reader.sponsor"),
                        choice,
                        saved.bySponsor(),
                        AspirationForm.chosen(form.sponsor()))
                .choice(
                        "mentor",
                        texts.get("development.reader.mentor"),
                        choice,
                        saved.byMentor(),
                        AspirationForm.chosen(form.mentor()))
                .choice(
                        "manager",
                        texts.get("development.reader.manager"),
                        choice,
                        saved.byManager(),
                        AspirationForm.chosen(form.manager()))
                .choice(
                        "hr",
                        texts.get("development.reader.hr"),
                        choice,
                        saved.byHr(),
                        AspirationForm.chosen(form.hr()))
                .answer();
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (AspirationKind kind : AspirationKind.values()) {
            kinds.put(kind.name(), texts.get("development.kind." + kind));
        }
        return kinds;
    }

    private Map<String, String> horizons() {
        Map<String, String> horizons = new LinkedHashMap<>();
        for (Horizon horizon : Horizon.values()) {
            horizons.put(horizon.name(), texts.get("development.horizon.choice." + horizon));
        }
        return horizons;
    }
}
