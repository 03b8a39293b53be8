package app.vouch.audit;

import app.vouch.kernel.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the trail in SQL: only the conditions that are asked for, so that each filter finds its index. */
final class TrailQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final @Nullable Cursor cursor;

    TrailQuery(TrailFilter filter, @Nullable Cursor asked, int limit) {
        cursor = from(asked);
        if (filter.subject() != null) {
            where("subject_id = :subject", "subject", filter.subject().value());
        }
        if (filter.account() != null) {
            where("account_id = :account", "account", filter.account().value());
        }
        if (filter.kind() != null) {
            where("kind = :kind", "kind", filter.kind());
        }
        if (filter.from() != null) {
            where("at >= :from", "from", startOf(filter.from()));
        }
        if (filter.until() != null) {
            where("at < :until", "until", startOf(filter.until().plusDays(1)));
        }
        params.put("limit", limit);
    }

    String sql() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String order = backwards() ? "asc" : "desc";
        return "select * from audit_entry" + where + " order by at " + order + ", id " + order + " limit :limit";
    }

    Map<String, Object> params() {
        return params;
    }

    /** Null where there was none, or a spoilt one. */
    @Nullable
    Cursor cursor() {
        return cursor;
    }

    boolean backwards() {
        return cursor != null && cursor.backwards();
    }

    private @Nullable Cursor from(@Nullable Cursor asked) {
        if (asked == null) {
            return null;
        }
        try {
            params.put("at", Timestamp.from(Instant.parse(asked.keys().get(0))));
            params.put("id", Long.parseLong(asked.keys().get(1)));
            conditions.add(asked.backwards() ? "(at, id) > (:at, :id)" : "(at, id) < (:at, :id)");
            return asked;
        } catch (DateTimeParseException | NumberFormatException spoilt) {
            params.remove("at");
            return null;
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
