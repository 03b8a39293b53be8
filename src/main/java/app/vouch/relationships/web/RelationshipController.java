package app.vouch.relationships.web;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.RelationshipFilter;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipKind;
import app.vouch.relationships.RelationshipState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Relationships to look at: one's own, HR's table, who has nobody, and one of them. */
@Controller
class RelationshipController {

    private final RelationshipOverview overview;
    private final RelationshipPage page;

    RelationshipController(RelationshipOverview overview, RelationshipPage page) {
        this.overview = overview;
        this.page = page;
    }

    /** @param contact {@code quiet} for those gone quiet alone */
    @GetMapping("/relationships")
    String index(
            Viewer viewer,
            @RequestParam @Nullable RelationshipKind kind,
            @RequestParam @Nullable RelationshipState state,
            @RequestParam @Nullable String contact,
            @RequestParam @Nullable String at,
            Model model) {
        RelationshipFilter filter = new RelationshipFilter(kind, state, "quiet".equals(contact));
        model.addAllAttributes(overview.index(viewer, filter, Cursor.decode(at, 2)));
        return "relationships/index";
    }

    @GetMapping("/relationships/without")
    String without(Viewer viewer, @RequestParam @Nullable String at, Model model) {
        model.addAllAttributes(overview.without(viewer, Cursor.decode(at, 2)));
        return "relationships/without";
    }

    @GetMapping("/relationships/{id}")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("page", page.of(viewer, RelationshipId.of(id)));
        return "relationships/show";
    }
}
