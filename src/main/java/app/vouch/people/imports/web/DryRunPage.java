package app.vouch.people.imports.web;

import app.vouch.kernel.Viewer;
import app.vouch.people.imports.DirectoryImports;
import app.vouch.people.imports.ImportId;
import app.vouch.people.imports.ImportLists;
import app.vouch.people.imports.ImportState;
import app.vouch.people.imports.ImportView;
import app.vouch.web.Texts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** One page for whatever became of a file; those that ask and those that answer show the same. */
@Component
class DryRunPage {

    private final DirectoryImports imports;
    private final ImportLists lists;
    private final Texts texts;

    DryRunPage(DirectoryImports imports, ImportLists lists, Texts texts) {
        this.imports = imports;
        this.lists = lists;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public ModelAndView show(Viewer viewer, ImportId id, @Nullable String at) {
        return show(viewer, id, at, HttpStatus.OK, Map.of());
    }

    /** @param more what the page says besides, such as {@code notice} */
    @Transactional(readOnly = true)
    public ModelAndView show(Viewer viewer, ImportId id, @Nullable String at, HttpStatus status, Map<String, ?> more) {
        ImportView file = imports.find(viewer, id);
        Map<String, Object> model = new HashMap<>(more);
        model.put("file", file);
        model.put("title", Summary.of(file, texts));
        if (file.state() == ImportState.ENCODING) {
            model.put("samples", imports.samples(viewer, id));
        }
        model.put("own", file.isReady() && file.leaving() > 0 && lists.isLeaving(viewer, id));
        if (file.errors() > 0 && file.state() != ImportState.SET_ASIDE) {
            model.put("faults", lists.errors(viewer, id, at).map(fault -> FaultLine.of(fault, texts)));
        }
        return new ModelAndView("people/import/show", model, status);
    }

    /** The same for machines. */
    @Transactional(readOnly = true)
    public DryRunJson json(Viewer viewer, ImportId id) {
        ImportView file = imports.find(viewer, id);
        return DryRunJson.of(file, lists.errors(viewer, id));
    }
}
