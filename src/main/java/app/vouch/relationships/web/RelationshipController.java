package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Coverage;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
import app.vouch.relationships.RelationshipFilter;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipKind;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipState;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Unsponsored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Relationships to look at: one's own, HR's table, who has nobody, and one of them. */
@Controller
class RelationshipController {

    private final RelationshipRecords records;
    private final Coverage coverage;
    private final PolicySettings settings;
    private final RelationshipLines lines;
    private final RelationshipWords words;
    private final RelationshipPage page;

    RelationshipController(
            RelationshipRecords records,
            Coverage coverage,
            PolicySettings settings,
            RelationshipLines lines,
            RelationshipWords words,
            RelationshipPage page) {
        this.records = records;
        this.coverage = coverage;
        this.settings = settings;
        this.lines = lines;
        this.words = words;
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
        Policy policy = settings.current();
        List<RelationshipView> own = records.own(viewer);
        List<RelationshipView> all = new ArrayList<>(own);
        if (viewer.is(Role.HR)) {
            RelationshipFilter filter = new RelationshipFilter(kind, state, "quiet".equals(contact));
            Slice<RelationshipView> slice = records.all(viewer, filter, Cursor.decode(at, 2));
            all.addAll(slice.rows());
            model.addAttribute("slice", slice);
            model.addAttribute("filter", filter);
            model.addAttribute("base", base(filter));
            model.addAttribute("unfiltered", filter.equals(RelationshipFilter.ALL));
        }
        List<Line> made = lines.lines(viewer, all, policy);
        model.addAttribute("own", OwnLines.of(viewer, made.subList(0, own.size())));
        model.addAttribute("rows", made.subList(own.size(), made.size()));
        model.addAttribute("mayPropose", Permission.PROPOSE_RELATIONSHIP.grantedTo(viewer));
        return "relationships/index";
    }

    @GetMapping("/relationships/without")
    String without(Viewer viewer, @RequestParam @Nullable String at, Model model) {
        Slice<Unsponsored> slice = coverage.without(viewer, settings.current(), Cursor.decode(at, 2));
        Map<PersonId, PersonRef> names = lines.names(List.of(), slice.rows());
        model.addAttribute("slice", slice);
        model.addAttribute(
                "rows",
                slice.rows().stream()
                        .map(row ->
                                new Lacking(RelationshipWords.of(names, row.person()), words.unsponsored(row, names)))
                        .toList());
        return "relationships/without";
    }

    /** Somebody without a sponsor, and why. */
    public record Lacking(PersonRef person, String why) {}

    @GetMapping("/relationships/{id}")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("page", page.of(viewer, RelationshipId.of(id)));
        return "relationships/show";
    }

    private static String base(RelationshipFilter filter) {
        StringBuilder base = new StringBuilder("/relationships?");
        if (filter.kind() != null) {
            base.append("kind=").append(filter.kind()).append('&');
        }
        if (filter.state() != null) {
            base.append("state=").append(filter.state()).append('&');
        }
        return filter.quiet() ? base.append("contact=quiet&").toString() : base.toString();
    }
}
