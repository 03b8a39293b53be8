package app.vouch.audit;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Auditable;
import app.vouch.kernel.AuditableTogether;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a line for every change and every reading of something confidential, in the transaction that makes it: where
 * the line cannot be written, the change does not happen and the page is not shown, and outside a transaction nothing
 * is taken at all. What a page reads is written at once when its transaction ends, the same reading once.
 */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Auditable event) {
        if (event instanceof ConfidentialRead reading) {
            readings().add(reading);
        } else {
            write(List.of(event));
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AuditableTogether events) {
        write(events.each());
    }

    private Readings readings() {
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Readings known) {
                return known;
            }
        }
        Readings readings = new Readings();
        TransactionSynchronizationManager.registerSynchronization(readings);
        return readings;
    }

    /** Of one transaction; what fails here rolls it back. */
    private final class Readings implements TransactionSynchronization {

        private final Set<ConfidentialRead> gathered = new LinkedHashSet<>();
        private boolean written;

        void add(ConfidentialRead reading) {
            if (gathered.add(reading) && written) {
                write(List.of(reading));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(gathered);
        }
    }

    /** No {@code returning}: the application may append to the trail without being able to read it. */
    private void write(Collection<? extends Auditable> events) {
        Viewer viewer = CurrentViewer.get();
        jdbc.sql("""
                        insert into audit_entry (at, account_id, actor_id, roles, kind, record_id, subject_id, reason,
                                                 fields, request_id)
                        select :at, :account, :actor, :roles, e.kind, e.record, e.subject, e.reason, e.fields, :request
                        from unnest(:kinds::text[], :records::uuid[], :subjects::uuid[], :reasons::text[],
                                    :fields::text[]) with ordinality
                             as e(kind, record, subject, reason, fields, place)
                        order by e.place
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", viewer == null ? null : viewer.account().value(), Types.OTHER)
                .param("actor", person(viewer), Types.OTHER)
                .param("roles", viewer == null ? "" : roles(viewer))
                .param("request", MDC.get(RequestId.KEY), Types.VARCHAR)
                .param("kinds", of(events, String[]::new, Auditable::auditKind))
                .param("records", of(events, UUID[]::new, Auditable::recordId))
                .param("subjects", of(events, UUID[]::new, AuditTrail::subject))
                .param("reasons", of(events, String[]::new, Auditable::reason))
                .param("fields", of(events, String[]::new, event -> String.join(",", event.fields())))
                .update();
    }

    private static <T> T[] of(
            Collection<? extends Auditable> events, IntFunction<T[]> array, Function<Auditable, @Nullable T> part) {
        return events.stream().map(part).toArray(array);
    }

    private static @Nullable UUID subject(Auditable event) {
        PersonId subject = event.subject();
        return subject == null ? null : subject.value();
    }

    private static @Nullable Object person(@Nullable Viewer viewer) {
        return viewer == null || viewer.person() == null
                ? null
                : viewer.person().value();
    }

    private static String roles(Viewer viewer) {
        return viewer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
