package app.vouch.access;

import app.vouch.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody whose identity is established; its name is the account's id, by which that account's HTTP sessions are found. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Viewer viewer;

    ViewerAuthentication(Viewer viewer) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return viewer.account().toString();
    }
}
