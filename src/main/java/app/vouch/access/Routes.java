package app.vouch.access;

import java.util.List;

/** The addresses of a feature; a bean in its {@code web} package, gathered by the filter chain. The most specific pattern wins. */
@FunctionalInterface
public interface Routes {
    List<Route> routes();
}
