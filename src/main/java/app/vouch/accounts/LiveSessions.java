package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends HTTP sessions in the transaction of the change that ends them: both happen, or neither. */
@Component
class LiveSessions {

    private final JdbcClient jdbc;

    LiveSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(AccountId account) {
        endOthers(account, null);
    }

    /**
     * @param current the id of the session to spare; null for none
     * @return how many ended
     */
    int endOthers(AccountId account, @Nullable String current) {
        return jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :current")
                .param("account", account.toString())
                .param("current", current == null ? "" : current)
                .update();
    }

    void endOf(PersonId person) {
        jdbc.sql(
                        "delete from spring_session where principal_name in (select id::text from account where person_id = :id)")
                .param("id", person.value())
                .update();
    }

    /** Of everybody who stands on this level. */
    void endOnLevel(UUID level) {
        jdbc.sql("""
                        delete from spring_session where principal_name in
                            (select a.id::text from account a join person p on p.id = a.person_id where p.level_id = :id)
                        """).param("id", level).update();
    }

    /** Whether there was such a session of this account. */
    boolean end(AccountId account, String sessionId) {
        return jdbc.sql("delete from spring_session where principal_name = :account and session_id = :id")
                        .param("account", account.toString())
                        .param("id", sessionId)
                        .update()
                > 0;
    }
}
