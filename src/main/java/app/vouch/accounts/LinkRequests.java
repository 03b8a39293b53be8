package app.vouch.accounts;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who asked for a link: whoever has an account that may be entered gets one, so does whoever stands in the
 * directory and has none yet, and nobody else hears anything.
 */
@Component
class LinkRequests {

    private static final int BATCH = 50;

    private final AccountRepository accounts;
    private final LinkLetters letters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkRequests(
            AccountRepository accounts,
            LinkLetters letters,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.letters = letters;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were answered, with or without a letter */
    @Transactional
    public int answer() {
        List<String> asked =
                jdbc.sql("""
                        delete from password_link_request where id in
                            (select id from password_link_request order by asked_at, id limit :batch for update skip locked)
                        returning address
                        """).param("batch", BATCH).query(String.class).list();
        Set<String> addresses = new LinkedHashSet<>(asked);
        addresses.forEach(address -> entrant(address).ifPresent(letters::answer));
        return asked.size();
    }

    private Optional<Account> entrant(String address) {
        Optional<Account> known = accounts.findByEmail(address);
        if (known.isPresent()) {
            return known.filter(account -> !account.isDisabled() && works(account));
        }
        return jdbc.sql("""
                        select id, display_name, initials, status from person
                        where email = :email and status <> 'LEFT'
                          and not exists (select from account a where a.person_id = person.id)
                        """)
                .param("email", address)
                .query(Holder::of)
                .optional()
                .map(holder -> create(address, holder));
    }

    private boolean works(Account account) {
        return account.person() == null
                || jdbc.sql("select status <> 'LEFT' from person where id = :id")
                        .param("id", account.person().value())
                        .query(Boolean.class)
                        .single();
    }

    private Account create(String address, Holder holder) {
        Account account = Account.create(address, holder.name(), holder.initials(), holder.person(), clock.instant());
        accounts.saveAndFlush(account); // before its link, which goes past Hibernate
        events.publishEvent(new AccountEvent("accounts.account.created", account.id(), account.person(), List.of()));
        return account;
    }
}
