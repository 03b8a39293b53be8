package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.ActionRefused;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The quick log: a page, and the same form as a piece for the dialog that opens over any page. */
@Controller
class LogController {

    private final AdvocacyActions actions;
    private final LogPage page;
    private final Texts texts;

    LogController(AdvocacyActions actions, LogPage page, Texts texts) {
        this.actions = actions;
        this.page = page;
        this.texts = texts;
    }

    /** "Somebody else" is a chip without a value. */
    @InitBinder
    void nobodyYet(WebDataBinder binder) {
        binder.registerCustomEditor(PersonId.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.isBlank() ? null : new PersonId(UUID.fromString(text)));
            }
        });
    }

    @GetMapping("/advocacy/new")
    ModelAndView fresh(
            Viewer viewer,
            @RequestParam(required = false) @Nullable PersonId protege,
            @RequestParam(required = false) @Nullable ActionKind kind,
            @RequestParam(defaultValue = "false") boolean somebody,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String dialog) {
        return page.fresh(viewer, protege, kind, somebody, dialog != null);
    }

    @PostMapping("/advocacy")
    ModelAndView log(
            Viewer viewer,
            @Valid @ModelAttribute("advocacyForm") LogForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String dialog,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.check(form, errors);
        if (!errors.hasErrors()) {
            try {
                ActionId id = actions.log(viewer, form.command());
                return saved("/advocacy/" + id, "advocacy.logged", dialog != null, request, response);
            } catch (SentBefore other) {
                String first = "/advocacy/" + other.record();
                return saved(first, "form.sentBefore", dialog != null, request, response);
            } catch (ActionRefused refused) {
                Refusals.show(errors, refused, "protegeId");
            }
        }
        return page.again(viewer, errors, dialog != null);
    }

    private ModelAndView saved(
            String path, String done, boolean dialog, HttpServletRequest request, HttpServletResponse response) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("flash", texts.get(done));
        if (!dialog) {
            return See.other(path);
        }
        // The script that posted follows this itself; a redirect it would follow unseen, into the dialog.
        RequestContextUtils.saveOutputFlashMap(path, request, response);
        response.setHeader("HX-Redirect", path);
        ModelAndView nothing = new ModelAndView("advocacy/new :: saved");
        nothing.setStatus(HttpStatus.OK);
        return nothing;
    }
}
