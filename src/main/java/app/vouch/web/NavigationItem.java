package app.vouch.web;

import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import java.util.function.Predicate;

/**
 * A word in the masthead and, on a phone, at the foot. A bean of the feature it leads to.
 *
 * @param key its text is the message {@code nav.<key>}; also the mark of the page that it is current on
 * @param href where it leads; pages beneath it keep it current
 * @param icon of the sprite, for the phone's foot
 * @param order left to right
 */
public record NavigationItem(String key, String href, String icon, int order, Predicate<Viewer> shown) {

    public NavigationItem(String key, String href, String icon, int order, Permission permission) {
        this(key, href, icon, order, permission::grantedTo);
    }

    boolean isCurrent(String path) {
        return "/".equals(href) ? "/".equals(path) : path.equals(href) || path.startsWith(href + "/");
    }
}
