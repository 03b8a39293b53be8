package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries behind the services' lists. */
@Component
class RelationshipReads {

    private static final String PAIRING =
            "select id, kind, senior_id, protege_id, started_on from relationship where state = 'ACTIVE' and ";

    private final JdbcClient jdbc;

    RelationshipReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pairing> activeAsSenior(PersonId senior) {
        return pairings("senior_id", senior);
    }

    List<Pairing> activeAsProtege(PersonId protege) {
        return pairings("protege_id", protege);
    }

    /** Sponsorships first, then the longest. */
    private List<Pairing> pairings(String side, PersonId person) {
        return jdbc.sql(PAIRING + side + " = :person order by kind desc, started_on, id")
                .param("person", person.value())
                .query(RelationshipReads::pairing)
                .list();
    }

    private static Pairing pairing(ResultSet row, int at) throws SQLException {
        return new Pairing(
                new RelationshipId(row.getObject("id", UUID.class)),
                RelationshipKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("senior_id", UUID.class)),
                new PersonId(row.getObject("protege_id", UUID.class)),
                row.getObject("started_on", LocalDate.class));
    }
}
