package app.vouch.accounts;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as an administrator reads them: who may sign in, as what; nothing of what they write. */
@Service
public class AccountRegister {

    private static final int SIZE = 25;
    /** The greatest character: what begins with a prefix stands before the prefix and this. */
    private static final String END = Character.toString(0x10FFFF);

    private static final String COLUMNS = """
            a.id, a.email, coalesce(p.display_name, a.name) as name, coalesce(p.initials, a.initials) as initials,
            a.roles, a.person_id is not null as in_directory, a.disabled_at, a.signed_in_at
            """;
    private static final String FROM = " from account a left join person p on p.id = a.person_id ";
    private static final String PENDING = """
            select g.account_id, g.role, g.asked_by, g.asked_at, coalesce(p.display_name, a.name) as name,
                   coalesce(bp.display_name, b.name, '') as asked_by_name,
                   coalesce(v.password_set_by, :viewer) in
                       (g.asked_by, g.asked_hand, coalesce(b.password_set_by, g.asked_by)) as one_hand
            from pending_grant g join account a on a.id = g.account_id left join person p on p.id = a.person_id
                 left join account b on b.id = g.asked_by left join person bp on bp.id = b.person_id
                 left join account v on v.id = :viewer
            """;

    private final JdbcClient jdbc;

    AccountRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By mail address.
     *
     * @param query beginning of an address or a name; empty for all
     */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public Slice<AccountRow> page(Viewer viewer, String query, @Nullable Cursor cursor) {
        String begins = query.strip().toLowerCase(Locale.ROOT);
        boolean backwards = cursor != null && cursor.backwards();
        String found = begins.isEmpty() ? "true" : """
                a.id in (select id from account where email ~>=~ :begins and email ~<~ :ends
                         union select id from account where lower(name) ~>=~ :begins and lower(name) ~<~ :ends)
                """;
        String after = cursor == null ? "true" : backwards ? "a.email < :key" : "a.email > :key";
        var statement = jdbc.sql("select " + COLUMNS + FROM + "where " + found + " and " + after + " order by a.email "
                        + (backwards ? "desc" : "asc") + " limit :limit")
                .param("begins", begins)
                .param("ends", begins + END)
                .param("limit", SIZE + 1);
        if (cursor != null) {
            statement = statement.param("key", cursor.keys().get(0));
        }
        return Slice.of(statement.query(AccountRegister::row).list(), SIZE, cursor, row -> List.of(row.email()));
    }

    /** @throws NotFound where there is no such account */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public AccountView show(Viewer viewer, AccountId id) {
        List<PendingGrant> pending = jdbc.sql(PENDING + "where g.account_id = :id order by g.role")
                .param("id", id.value())
                .param("viewer", viewer.account().value())
                .query((row, at) -> pending(row, viewer))
                .list();
        return jdbc.sql("select " + COLUMNS + ", a.failed_count, a.failed_at, a.created_at, a.must_change_password, "
                        + "(select count(*) from spring_session s where s.principal_name = a.id::text) as sessions"
                        + FROM + "where a.id = :id")
                .param("id", id.value())
                .query((row, at) -> view(row(row, at), pending, row, viewer))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Everything that waits for a second administrator, the oldest first. */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<PendingGrant> pending(Viewer viewer) {
        return jdbc.sql(PENDING + "order by g.asked_at limit " + SIZE)
                .param("viewer", viewer.account().value())
                .query((row, at) -> pending(row, viewer))
                .list();
    }

    /**
     * Accounts of which the password was typed wrong since their last sign-in, the latest first.
     *
     * @param since leaves out what lies longer back
     */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<Failure> failures(Viewer viewer, Instant since, int limit) {
        return jdbc.sql("select " + COLUMNS + ", a.failed_count, a.failed_at" + FROM
                        + "where a.failed_count > 0 and a.failed_at > :since order by a.failed_at desc limit :limit")
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, at) -> new Failure(
                        row(row, at),
                        row.getInt("failed_count"),
                        row.getTimestamp("failed_at").toInstant()))
                .list();
    }

    /** The last disabled first. */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<Disabled> disabled(Viewer viewer, int limit) {
        return jdbc.sql("select " + COLUMNS + FROM
                        + "where a.disabled_at is not null order by a.disabled_at desc limit :limit")
                .param("limit", limit)
                .query((row, at) -> new Disabled(
                        row(row, at), row.getTimestamp("disabled_at").toInstant()))
                .list();
    }

    /** @param count since the last sign-in that succeeded */
    public record Failure(AccountRow account, int count, Instant at) {}

    public record Disabled(AccountRow account, Instant at) {}

    private static AccountView view(AccountRow account, List<PendingGrant> pending, ResultSet row, Viewer viewer)
            throws SQLException {
        List<Role> grantable = Accounts.GRANTABLE.stream()
                .filter(role -> !account.roles().contains(role))
                .filter(role -> role != Role.LEADER || account.inDirectory())
                .filter(role -> pending.stream().noneMatch(grant -> grant.role() == role))
                .sorted()
                .toList();
        return new AccountView(
                account,
                grantable,
                pending,
                row.getLong("sessions"),
                row.getInt("failed_count"),
                instant(row, "failed_at"),
                instant(row, "disabled_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("must_change_password"),
                account.id().equals(viewer.account()));
    }

    private static AccountRow row(ResultSet row, int at) throws SQLException {
        return new AccountRow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("initials"),
                List.copyOf(RolesColumn.parse(row.getString("roles"))),
                row.getBoolean("in_directory"),
                row.getTimestamp("disabled_at") != null,
                instant(row, "signed_in_at"));
    }

    private static PendingGrant pending(ResultSet row, Viewer viewer) throws SQLException {
        AccountId account = new AccountId(row.getObject("account_id", UUID.class));
        return new PendingGrant(
                account,
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                !row.getBoolean("one_hand") && !account.equals(viewer.account()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
