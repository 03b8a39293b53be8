package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionState;
import app.vouch.advocacy.AdvocacyLog;
import app.vouch.advocacy.QuickLog;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a page of the log together, in one transaction. */
@Component
class AdvocacyOverview {

    private final AdvocacyLog log;
    private final QuickLog quick;
    private final ActionLines lines;
    private final AdvocacyWords words;

    AdvocacyOverview(AdvocacyLog log, QuickLog quick, ActionLines lines, AdvocacyWords words) {
        this.log = log;
        this.quick = quick;
        this.lines = lines;
        this.words = words;
    }

    /** What the list is narrowed to. @param overdue on HR's side alone */
    record Asked(@Nullable ActionState state, @Nullable PersonId protege, boolean overdue) {}

    @Transactional
    public Map<String, Object> index(Viewer viewer, String side, Asked asked, @Nullable Cursor cursor) {
        Map<String, Object> model = new HashMap<>();
        List<String> sides = sides(viewer);
        String shown = sides.contains(side) ? side : sides.get(0);
        model.put("sides", sides);
        model.put("side", shown);
        model.put("overdue", asked.overdue());
        switch (shown) {
            case "own" -> {
                model.put("slice", lines.of(viewer, log.own(viewer, asked.state(), asked.protege(), cursor)));
                model.put("state", asked.state());
                model.put("protege", asked.protege());
                model.put("states", words.options(ActionState.class, "advocacy.filter."));
                model.put("proteges", quick.everybody(viewer));
            }
            case "hr" -> {
                var slice = log.forHr(viewer, asked.overdue(), asked.state(), asked.protege(), cursor);
                model.put("slice", lines.of(viewer, slice));
                model.put("state", asked.state());
                model.put("protege", asked.protege());
                model.put("states", words.options(ActionState.class, "advocacy.filter."));
            }
            default -> model.put("slice", lines.of(viewer, log.shared(viewer, cursor)));
        }
        return model;
    }

    private List<String> sides(Viewer viewer) {
        List<String> sides = new ArrayList<>();
        if (viewer.is(Role.LEADER) || log.hasOwn(viewer)) {
            sides.add("own");
        }
        if (viewer.is(Role.HR)) {
            sides.add("hr");
        }
        if (viewer.person() != null || sides.isEmpty()) {
            sides.add("shared");
        }
        return sides;
    }
}
