package app.vouch.audit;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
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

/**
 * Writes a line for every change and every reading of something confidential, in the transaction that makes it: where
 * the line cannot be written, the change does not happen, and outside a transaction nothing is taken at all.
 */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** No {@code returning}: the application may append to the trail without being able to read it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Auditable event) {
        Viewer viewer = CurrentViewer.get();
        PersonId subject = event.subject();
        jdbc.sql("""
                        insert into audit_entry (at, account_id, actor_id, roles, kind, record_id, subject_id, reason,
                                                 fields, request_id)
                        values (:at, :account, :actor, :roles, :kind, :record, :subject, :reason, :fields, :request)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", viewer == null ? null : viewer.account().value(), Types.OTHER)
                .param("actor", person(viewer), Types.OTHER)
                .param("roles", viewer == null ? "" : roles(viewer))
                .param("kind", event.auditKind())
                .param("record", event.recordId())
                .param("subject", subject == null ? null : subject.value(), Types.OTHER)
                .param("reason", event.reason(), Types.VARCHAR)
                .param("fields", String.join(",", event.fields()))
                .param("request", MDC.get(RequestId.KEY), Types.VARCHAR)
                .update();
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
