package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Coverage;
import app.vouch.relationships.PolicySettings;
import app.vouch.relationships.RelationshipFilter;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Unsponsored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the lists of relationships together, each in one transaction: one's own and HR's table, and who has nobody. */
@Component
class RelationshipOverview {

    private final RelationshipRecords records;
    private final Coverage coverage;
    private final PolicySettings settings;
    private final RelationshipLines lines;
    private final RelationshipWords words;

    RelationshipOverview(
            RelationshipRecords records,
            Coverage coverage,
            PolicySettings settings,
            RelationshipLines lines,
            RelationshipWords words) {
        this.records = records;
        this.coverage = coverage;
        this.settings = settings;
        this.lines = lines;
        this.words = words;
    }

    /** Somebody without a sponsor, and why. */
    public record Lacking(PersonRef person, String why) {}

    @Transactional
    public Map<String, Object> index(Viewer viewer, RelationshipFilter filter, @Nullable Cursor at) {
        Map<String, Object> model = new HashMap<>();
        List<RelationshipView> own = records.own(viewer);
        List<RelationshipView> all = new ArrayList<>(own);
        if (viewer.is(Role.HR)) {
            Slice<RelationshipView> slice = records.all(viewer, filter, settings.current(), at);
            all.addAll(slice.rows());
            model.put("slice", slice);
            model.put("filter", filter);
            model.put("base", base(filter));
            model.put("unfiltered", filter.equals(RelationshipFilter.ALL));
        }
        List<Line> made = lines.lines(viewer, all);
        model.put("own", OwnLines.of(viewer, made.subList(0, own.size())));
        model.put("rows", made.subList(own.size(), made.size()));
        model.put("mayPropose", Permission.PROPOSE_RELATIONSHIP.grantedTo(viewer));
        return model;
    }

    @Transactional
    public Map<String, Object> without(Viewer viewer, @Nullable Cursor at) {
        Slice<Unsponsored> slice = coverage.without(viewer, settings.current(), at);
        List<Lacking> rows = slice.rows().stream()
                .map(row -> new Lacking(row.person(), words.unsponsored(row)))
                .toList();
        return Map.of("slice", slice, "rows", rows);
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
