package app.vouch.people.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder as a file speaks of it: by name, whatever its case, or by rank. */
final class Levels {

    private final Map<String, UUID> byName = new HashMap<>();

    static Levels load(JdbcClient jdbc) {
        Levels levels = new Levels();
        jdbc.sql("select id, name, rank from level").query(row -> {
            UUID id = row.getObject("id", UUID.class);
            levels.byName.put(key(row.getString("name")), id);
            // a level that is called like another's rank keeps its name
            levels.byName.putIfAbsent(row.getString("rank"), id);
        });
        return levels;
    }

    @Nullable
    UUID find(String cell) {
        return byName.get(key(cell));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
