package app.vouch.people.imports.web;

import app.vouch.people.imports.Fault;
import app.vouch.people.imports.ImportState;
import app.vouch.people.imports.ImportView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dry run for scripts: a fixed point, names and all. */
record DryRunJson(
        boolean importable,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String confirm,
        int rows,
        @JsonProperty("new") int created,
        Map<String, Integer> changed,
        int changedPeople,
        int leaving,
        int unchanged,
        List<FaultJson> errors) {

    /** @param row the header is 1; null where the whole file is meant. @param column null where the whole row is */
    record FaultJson(@Nullable Integer row, @Nullable String column, String kind) {}

    static DryRunJson of(ImportView file, List<Fault> faults) {
        Map<String, Integer> changed = new LinkedHashMap<>();
        file.changed().forEach((column, people) -> changed.put(column.header(), people));
        return new DryRunJson(
                file.isReady(),
                file.state() == ImportState.ENCODING ? "encoding" : null,
                file.rows(),
                file.created(),
                changed,
                file.changedPeople(),
                file.leaving(),
                file.unchanged(),
                faults.stream().map(DryRunJson::json).toList());
    }

    private static FaultJson json(Fault fault) {
        return new FaultJson(
                fault.row(),
                fault.column() == null ? null : fault.column().header(),
                fault.kind().code());
    }
}
