package app.vouch.people.imports;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;

/** Hands files in as HR does, and looks at what came of it past every guard. */
@TestComponent
public class ImportsAtWork {

    /** The columns that a row needs, and no other. */
    public static final String NEEDED = "employee_id,given_name,email,status,unit,level\n";

    private final DirectoryImports imports;
    private final ImportLists lists;
    private final Fixtures fixtures;
    private final Viewer hr;

    ImportsAtWork(DirectoryImports imports, ImportLists lists, Fixtures fixtures) {
        this.imports = imports;
        this.lists = lists;
        this.fixtures = fixtures;
        this.hr = fixtures.official(Role.HR);
    }

    public Viewer hr() {
        return hr;
    }

    public ImportView upload(String text) {
        return upload(text, false);
    }

    public ImportView upload(String text, boolean complete) {
        return upload(text.getBytes(StandardCharsets.UTF_8), complete);
    }

    public ImportView upload(byte[] bytes, boolean complete) {
        Upload upload = new Upload("people.csv", bytes.length, new ByteArrayResource(bytes), complete);
        return CurrentViewer.as(hr, () -> imports.find(hr, imports.upload(hr, upload)));
    }

    public DirectoryImports.Outcome apply(ImportView view) {
        return apply(view, null);
    }

    public DirectoryImports.Outcome apply(ImportView view, @Nullable Integer leaving) {
        return CurrentViewer.as(hr, () -> imports.apply(hr, view.id(), leaving));
    }

    public ImportView take(String text) {
        ImportView view = upload(text);
        apply(view);
        return find(view);
    }

    public ImportView find(ImportView view) {
        return CurrentViewer.as(hr, () -> imports.find(hr, view.id()));
    }

    public void answerEncoding(ImportView view, boolean right) {
        CurrentViewer.as(hr, () -> {
            if (right) {
                imports.confirmEncoding(hr, view.id());
            } else {
                imports.refuseEncoding(hr, view.id());
            }
            return view;
        });
    }

    public List<Sample> samples(ImportView view) {
        return CurrentViewer.as(hr, () -> imports.samples(hr, view.id()));
    }

    /** The faults as {@code 17 email duplicate}, whole-file ones as {@code - - empty}. */
    public List<String> faults(ImportView view) {
        return CurrentViewer.as(hr, () -> lists.errors(hr, view.id())).stream()
                .map(fault -> (fault.row() == null ? "-" : fault.row()) + " "
                        + (fault.column() == null ? "-" : fault.column().header()) + " "
                        + fault.kind().code())
                .toList();
    }

    public List<String> faultsOf(String text) {
        return faults(upload(text));
    }

    /** A person's row as the directory has it, by employee id, with the names of what it points to. */
    public Map<String, Object> person(String employeeId) {
        return fixtures.superuser()
                .sql("""
                        select p.*, u.path as unit, l.name as level, t.name as site, s.employee_id as supervisor
                        from person p join unit u on u.id = p.unit_id join level l on l.id = p.level_id
                        left join site t on t.id = p.site_id left join person s on s.id = p.supervisor_id
                        where p.employee_id = :employee
                        """)
                .param("employee", employeeId)
                .query()
                .singleRow();
    }

    public int people() {
        return fixtures.superuser()
                .sql("select count(*) from person")
                .query(Integer.class)
                .single();
    }
}
