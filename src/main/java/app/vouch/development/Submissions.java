package app.vouch.development;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A form sent twice in the same moment: the second waits here until the first is saved, and then finds it. */
@Component
class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction. */
    void hold(@Nullable UUID submission) {
        if (submission != null) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:submission, 0))::text")
                    .param("submission", submission.toString())
                    .query((row, at) -> at)
                    .list();
        }
    }
}
