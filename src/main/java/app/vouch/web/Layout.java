package app.vouch.web;

import app.vouch.access.CurrentViewer;
import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every page needs around its content; {@code layout} in every template, error pages too. */
@Component
public class Layout {

    /** Words at a phone's foot, of which "more" is the last. */
    private static final int FOOT = 5;

    private static final String NOWHERE = Layout.class.getName() + ".nowhere";

    private final List<NavigationItem> items;
    private final HttpServletRequest request;

    Layout(ObjectProvider<NavigationItem> items, HttpServletRequest request) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.request = request;
    }

    /** Null while nobody is signed in. */
    public @Nullable Viewer getViewer() {
        return CurrentViewer.get();
    }

    /** A word in the masthead, or at a phone's foot. */
    public record Word(String key, String href, String icon, boolean current) {}

    public List<Word> getWords() {
        Viewer viewer = getViewer();
        if (viewer == null) {
            return List.of();
        }
        String path = getPath();
        return items.stream()
                .filter(item -> item.shown().test(viewer))
                .map(item -> new Word(item.key(), item.href(), item.icon(), item.isCurrent(path)))
                .toList();
    }

    /** The first words of the masthead, as many as fit beside "log" and "more". */
    public List<Word> getFoot() {
        List<Word> words = getWords();
        int room = FOOT - 1 - (isMayLog() ? 1 : 0);
        return words.size() > room ? words.subList(0, room) : words;
    }

    public boolean isMayLog() {
        Viewer viewer = getViewer();
        return viewer != null && Permission.LOG_ADVOCACY.grantedTo(viewer);
    }

    public boolean isMaySearch() {
        Viewer viewer = getViewer();
        return viewer != null && Permission.SEE_DIRECTORY.grantedTo(viewer);
    }

    /** This request ends on the page of what is not there, which must not tell by a marked word how near it came. */
    public static void nowhere(HttpServletRequest request) {
        request.setAttribute(NOWHERE, true);
    }

    private boolean isNowhere() {
        return request.getAttribute(NOWHERE) != null;
    }

    /** The address of this page without its query; empty where there is no such page. */
    public String getPath() {
        return isNowhere() ? "" : request.getRequestURI();
    }
}
