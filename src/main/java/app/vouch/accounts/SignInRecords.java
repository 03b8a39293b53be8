package app.vouch.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sign-in reads and leaves behind; each a transaction of its own, since the costly hash between them holds none. */
@Component
class SignInRecords {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInRecords(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SignInAccount> find(String email) {
        return jdbc.sql(SignInAccount.SELECT + "where a.email = :email")
                .param("email", email)
                .query(SignInAccount::of)
                .optional();
    }

    /**
     * The account as it is now, not as it was before the hash was worked out: somebody may have disabled it meanwhile.
     *
     * @return empty where it may no longer enter
     */
    @Transactional
    public Optional<SignInAccount> signedIn(SignInAccount checked) {
        Optional<SignInAccount> now = jdbc.sql(SignInAccount.SELECT + "where a.id = :id for update of a")
                .param("id", checked.viewer().account().value())
                .query(SignInAccount::of)
                .optional()
                .filter(SignInAccount::mayEnter)
                .filter(account -> Objects.equals(account.passwordHash(), checked.passwordHash()));
        now.ifPresent(account -> {
            jdbc.sql("""
                            update account set signed_in_at = :now, failed_count = 0, name = :name, initials = :initials
                            where id = :id
                            """)
                    .param("name", account.viewer().name())
                    .param("initials", account.viewer().initials())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", account.viewer().account().value())
                    .update();
            events.publishEvent(event("accounts.session.signed-in", account));
        });
        return now;
    }

    /** @param account null where none has the address typed: the statement is the same and finds nothing */
    @Transactional
    public void failed(@Nullable SignInAccount account) {
        jdbc.sql("update account set failed_at = :now, failed_count = failed_count + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "id",
                        account == null ? NOBODY : account.viewer().account().value())
                .update();
        if (account != null) {
            events.publishEvent(event("accounts.session.sign-in-failed", account));
        }
    }

    private static AccountEvent event(String kind, SignInAccount account) {
        return new AccountEvent(
                kind, account.viewer().account(), account.viewer().person(), List.of());
    }
}
