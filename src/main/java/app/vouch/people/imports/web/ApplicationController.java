package app.vouch.people.imports.web;

import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused;
import app.vouch.people.imports.DirectoryImports;
import app.vouch.people.imports.DirectoryImports.Outcome;
import app.vouch.people.imports.ImportId;
import app.vouch.people.imports.ImportState;
import app.vouch.web.See;
import app.vouch.web.Texts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR's answers to a dry run: apply it, or say how it is to be read. */
@Controller
class ApplicationController {

    private final DirectoryImports imports;
    private final DryRunPage page;
    private final Texts texts;

    ApplicationController(DirectoryImports imports, DryRunPage page, Texts texts) {
        this.imports = imports;
        this.page = page;
        this.texts = texts;
    }

    /** @param confirmLeaving how many leave, as typed; anything but that number is none */
    @PostMapping("/people/import/{id}/application")
    ModelAndView apply(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String confirmLeaving,
            RedirectAttributes redirect) {
        ImportId file = ImportId.of(id);
        Outcome outcome;
        try {
            outcome = imports.apply(viewer, file, number(confirmLeaving));
        } catch (DirectoryRefused refused) {
            return page.show(viewer, file, null, HttpStatus.CONFLICT, about(refused));
        }
        return switch (outcome) {
            case APPLIED -> {
                redirect.addFlashAttribute("flash", texts.get("import.applied"));
                yield See.other("/people/import/" + file);
            }
            case BUSY, CHANGED -> page.show(viewer, file, null, HttpStatus.CONFLICT, Map.of("notice", outcome.name()));
            case UNCONFIRMED ->
                page.show(
                        viewer,
                        file,
                        null,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of("notice", outcome.name(), "typed", confirmLeaving));
            case NOT_READY -> page.show(viewer, file, null, HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
        };
    }

    private static Map<String, String> about(DirectoryRefused refused) {
        return Map.of("notice", refused.reason().name(), "address", Objects.requireNonNullElse(refused.email(), ""));
    }

    /** Confirms that the file is in Windows-1252, or, with {@code refuse}, says that it is not. */
    @PostMapping("/people/import/{id}/encoding")
    ModelAndView encoding(
            Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "false") boolean refuse) {
        ImportId file = ImportId.of(id);
        if (imports.find(viewer, file).state() == ImportState.ENCODING) {
            if (refuse) {
                imports.refuseEncoding(viewer, file);
            } else {
                imports.confirmEncoding(viewer, file);
            }
        }
        return See.other("/people/import/" + file);
    }

    private static @Nullable Integer number(String typed) {
        String digits = typed.replaceAll("[\\s.,\u00a0\u202f]", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }
}
