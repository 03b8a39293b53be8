package app.vouch.relationships.web;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.CheckInRefused;
import app.vouch.relationships.CheckIns;
import app.vouch.relationships.Manner;
import app.vouch.relationships.RelationshipId;
import app.vouch.web.Formats;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down that two people spoke. */
@Controller
class CheckInController {

    private static final String FORM = "relationships/check-in-new";

    private final CheckIns checkIns;
    private final RelationshipPage page;
    private final Formats formats;
    private final Texts texts;

    CheckInController(CheckIns checkIns, RelationshipPage page, Formats formats, Texts texts) {
        this.checkIns = checkIns;
        this.page = page;
        this.formats = formats;
        this.texts = texts;
    }

    @GetMapping("/relationships/{id}/check-ins/new")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        ModelAndView view = new ModelAndView(FORM, model(viewer, id));
        view.addObject("form", CheckInForm.on(formats.today()));
        return view;
    }

    @PostMapping("/relationships/{id}/check-ins")
    ModelAndView create(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("form") @Nullable CheckInForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (form != null && !errors.hasErrors()) {
            try {
                checkIns.record(viewer, form.command(RelationshipId.of(id)));
                redirect.addFlashAttribute("flash", texts.get("checkin.done"));
                return See.other("/relationships/" + id);
            } catch (SentBefore other) {
                redirect.addFlashAttribute("flash", texts.get("form.sentBefore"));
                return See.other("/relationships/" + id);
            } catch (CheckInRefused refused) {
                String field =
                        switch (refused.fault()) {
                            case NEXT_NOT_LATER, NEXT_TOO_FAR -> "nextOn";
                            case IN_THE_FUTURE, BEFORE_THE_BEGINNING -> "happenedOn";
                        };
                errors.rejectValue(field, "checkin.refused." + refused.fault());
            }
        }
        return Answers.again(FORM, model(viewer, id));
    }

    private Map<String, Object> model(Viewer viewer, String id) {
        RelationshipPage.Head found = page.head(viewer, RelationshipId.of(id));
        if (!found.party() || !found.view().isActive()) {
            throw new NotFound();
        }
        Map<String, String> manners = new LinkedHashMap<>();
        for (Manner manner : Manner.values()) {
            manners.put(manner.name(), texts.get("checkin.manner." + manner));
        }
        return Map.of("page", found, "manners", manners);
    }
}
