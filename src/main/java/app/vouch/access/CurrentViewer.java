package app.vouch.access;

import app.vouch.kernel.Viewer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who the running thread works for. */
public final class CurrentViewer {

    private CurrentViewer() {}

    /** Null where nobody is signed in, and in work that the system does by itself. */
    public static @Nullable Viewer get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    /** The authentication of somebody whose identity is established. */
    public static Authentication authenticationOf(Viewer viewer) {
        return new ViewerAuthentication(viewer);
    }

    /** Does the work as this viewer; must not be called inside a transaction, whose actor was set at its beginning. */
    public static <T> T as(Viewer viewer, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(authenticationOf(viewer));
        SecurityContextHolder.setContext(acting);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
