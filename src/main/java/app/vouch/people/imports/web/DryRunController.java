package app.vouch.people.imports.web;

import app.vouch.kernel.Viewer;
import app.vouch.people.imports.Column;
import app.vouch.people.imports.DirectoryImports;
import app.vouch.people.imports.ImportId;
import app.vouch.people.imports.ImportLists;
import app.vouch.people.imports.ImportLists.Group;
import app.vouch.people.imports.ImportView;
import app.vouch.web.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What a file would change. */
@Controller
class DryRunController {

    private final DirectoryImports imports;
    private final ImportLists lists;
    private final DryRunPage page;
    private final Texts texts;

    DryRunController(DirectoryImports imports, ImportLists lists, DryRunPage page, Texts texts) {
        this.imports = imports;
        this.lists = lists;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/people/import/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        return page.show(viewer, ImportId.of(id), at);
    }

    @GetMapping(path = "/people/import/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    DryRunJson json(Viewer viewer, @PathVariable String id) {
        return page.json(viewer, ImportId.of(id));
    }

    /** @param show one of the groups; anything else reads as who is changed. @param column only who changes in this */
    @GetMapping("/people/import/{id}/people")
    String people(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        ImportView file = imports.find(viewer, ImportId.of(id));
        Group group = Arrays.stream(Group.values())
                .filter(each -> code(each).equals(show))
                .findFirst()
                .orElse(Group.CHANGED);
        Column only = file.changed().keySet().stream()
                .filter(each -> each.header().equals(column))
                .findFirst()
                .orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("group", code(group));
        model.addAttribute("column", only == null ? null : only.header());
        if (group == Group.CHANGED) {
            model.addAttribute(
                    "people", lists.changes(viewer, file.id(), only, at).map(row -> ChangeLine.of(row, texts)));
        } else {
            model.addAttribute("people", lists.people(viewer, file.id(), group, at));
        }
        return "people/import/people";
    }

    private static String code(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
