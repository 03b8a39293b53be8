package app.vouch.operations.sample;

import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.imports.DirectoryImports;
import app.vouch.people.imports.ImportId;
import app.vouch.people.imports.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/** The directory, as HR handed it in: everybody at first, then who came, changed or left. */
@OnSample
class SampleImports {

    /** Days ago of the files; the first is the beginning of everything. */
    static final List<Integer> FILES =
            List.of(765, 700, 640, 575, 510, 445, 380, 315, 250, 190, 148, 100, 60, 44, 23, 20);

    private static final String HR = "1702";

    private final DirectoryImports imports;

    SampleImports(DirectoryImports imports) {
        this.imports = imports;
    }

    void begin(SampleDirectory directory, Acting acting) {
        hand(SampleAccounts.SETTING_UP, FILES.get(0), directory, acting);
    }

    void tell(SampleDirectory directory, Acting acting, Timeline timeline) {
        for (int ago : FILES.subList(1, FILES.size())) {
            timeline.add(ago, () -> hand(acting.viewer(directory.member(HR), Role.HR), ago, directory, acting));
        }
    }

    private void hand(Viewer viewer, int ago, SampleDirectory directory, Acting acting) {
        String file = directory.file(ago);
        if (file.isEmpty()) {
            return;
        }
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        String name = "people-" + acting.calendar().day(ago) + ".csv";
        Upload upload = new Upload(name, content.length, new ByteArrayResource(content), false);
        acting.as(viewer, ago, hr -> {
            ImportId id = imports.upload(hr, upload);
            DirectoryImports.Outcome outcome = imports.apply(hr, id, null);
            if (outcome != DirectoryImports.Outcome.APPLIED) {
                throw new IllegalStateException(name + " was not applied: " + imports.find(hr, id));
            }
        });
        acting.meet();
    }
}
