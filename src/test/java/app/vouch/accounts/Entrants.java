package app.vouch.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Real accounts that really sign in, for tests. */
public final class Entrants {

    public static final String PASSWORD = "seventeen quiet herons";

    private final Accounts accounts;
    private final Fixtures fixtures;
    private final MockMvc mvc;
    private final Viewer admin;

    public Entrants(Accounts accounts, Fixtures fixtures, MockMvc mvc) {
        this.accounts = accounts;
        this.fixtures = fixtures;
        this.mvc = mvc;
        this.admin = fixtures.official(Role.ADMIN);
    }

    /** @param person of the directory */
    public record Entrant(AccountId id, String email, PersonId person) {}

    public Entrant person(String given, String family, int rank) {
        PersonId person = fixtures.person(given, family, rank);
        String email = fixtures.superuser()
                .sql("select email from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
        return new Entrant(
                asAdmin(() -> accounts.create(admin, new CreateAccount(email, null, PASSWORD, false))), email, person);
    }

    /** Somebody who is not in the directory. */
    public AccountId official(String email, Role... roles) {
        AccountId id =
                asAdmin(() -> accounts.create(admin, new CreateAccount(email, "Some Official", PASSWORD, false)));
        for (Role role : roles) {
            grant(id, role);
        }
        return id;
    }

    public void grant(AccountId id, Role role) {
        if (!asAdmin(() -> accounts.grant(admin, id, role))) {
            Viewer second = fixtures.official(Role.ADMIN);
            CurrentViewer.as(second, () -> {
                accounts.consent(second, id, role);
                return id;
            });
        }
    }

    public Viewer admin() {
        return admin;
    }

    public <T> T asAdmin(Supplier<T> work) {
        return CurrentViewer.as(admin, work);
    }

    public void asAdminDo(Runnable work) {
        CurrentViewer.as(admin, () -> {
            work.run();
            return admin;
        });
    }

    public MockHttpServletResponse attempt(String email, String password) throws Exception {
        return mvc.perform(post("/login").with(csrf()).param("username", email).param("password", password))
                .andReturn()
                .getResponse();
    }

    /** The cookie of a session that has begun. */
    public Cookie signIn(String email) throws Exception {
        return signIn(email, PASSWORD);
    }

    public Cookie signIn(String email, String password) throws Exception {
        return Objects.requireNonNull(attempt(email, password).getCookie("vouch"));
    }
}
