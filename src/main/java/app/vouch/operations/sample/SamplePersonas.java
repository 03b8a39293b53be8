package app.vouch.operations.sample;

import app.vouch.accounts.Persona;
import app.vouch.accounts.Personas;
import app.vouch.kernel.Tint;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As whom one may look round: the sample's accounts, in the order of their file. */
@OnSample
class SamplePersonas implements Personas {

    private record Known(String name, String initials, int tint) {}

    private final SampleRecord record;
    private final JdbcClient jdbc;
    private final Texts texts;
    private volatile Map<String, Known> known = Map.of();

    SamplePersonas(SampleRecord record, JdbcClient jdbc, Texts texts) {
        this.record = record;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<Persona> all() {
        if (known.isEmpty() && record.isMade()) {
            known = read();
        }
        List<Persona> personas = new ArrayList<>();
        for (Map<String, String> row : Lines.table("accounts.csv")) {
            String email = Objects.requireNonNull(row.get("email"));
            Known account = known.get(email);
            if (account != null) {
                String key = "operations.persona." + email.substring(0, email.indexOf('@'));
                personas.add(new Persona(
                        email,
                        account.name(),
                        account.initials(),
                        account.tint(),
                        texts.get(key),
                        texts.get(key + ".words")));
            }
        }
        return personas;
    }

    private Map<String, Known> read() {
        Map<String, Known> read = new HashMap<>();
        jdbc.sql("select email, name, initials, coalesce(person_id, id) as id from account")
                .query((row, at) -> read.put(
                        row.getString("email"),
                        new Known(
                                row.getString("name"),
                                row.getString("initials"),
                                Tint.of(row.getObject("id", UUID.class)))))
                .list();
        return read;
    }
}
