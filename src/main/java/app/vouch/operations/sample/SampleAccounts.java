package app.vouch.operations.sample;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.CreateAccount;
import app.vouch.accounts.Personas;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The eight who can sign in. */
@OnSample
class SampleAccounts {

    /** Whoever sets Vouch up, before anybody has an account; two of them, because some roles take two. */
    static final Viewer SETTING_UP =
            new Viewer(AccountId.next(), null, "Setting up", "S", Set.of(Role.ADMIN, Role.HR), null);

    private static final Viewer CONSENTING =
            new Viewer(AccountId.next(), null, "Setting up", "S", Set.of(Role.ADMIN), null);

    private final Accounts accounts;

    SampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    void create(SampleDirectory directory, Acting acting, int ago) {
        for (Map<String, String> row : Lines.table("accounts.csv")) {
            String person = text(row, "person");
            AccountId account = create(text(row, "email"), text(row, "name"), text(row, "roles"), acting, ago);
            if (!person.isEmpty()) {
                acting.has(directory.member(person), account);
            }
        }
    }

    private AccountId create(String email, String name, String roles, Acting acting, int ago) {
        AccountId[] made = new AccountId[1];
        List<Role> granted = roles.isEmpty()
                ? List.of()
                : List.of(roles.split(",")).stream().map(Role::valueOf).toList();
        acting.as(SETTING_UP, ago, viewer -> {
            made[0] = accounts.create(
                    viewer, new CreateAccount(email, name.isEmpty() ? null : name, Personas.PASSWORD, false));
        });
        AccountId account = made[0];
        for (Role role : granted) {
            boolean[] taken = new boolean[1];
            acting.as(SETTING_UP, ago, viewer -> taken[0] = accounts.grant(viewer, account, role));
            if (!taken[0]) {
                acting.as(CONSENTING, ago, viewer -> accounts.consent(viewer, account, role));
            }
        }
        return account;
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
