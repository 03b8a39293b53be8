package app.vouch.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers which fields an edit made different: the trail keeps their names, never what they say. */
final class Changes {

    private final List<String> fields = new ArrayList<>();

    void note(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    List<String> fields() {
        return List.copyOf(fields);
    }
}
