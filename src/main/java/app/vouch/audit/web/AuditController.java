package app.vouch.audit.web;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

    private final AuditPage page;

    AuditController(AuditPage page) {
        this.page = page;
    }

    @GetMapping("/audit")
    String list(
            Viewer viewer,
            @ModelAttribute("form") AuditForm asked,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        model.addAttribute("errors", errors);
        model.addAllAttributes(page.list(viewer, asked, Cursor.decode(at, 2)));
        return "audit/index";
    }
}
