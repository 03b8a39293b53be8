package app.vouch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a session was begun with, so that its holder knows it again.
 *
 * @param handle names the session on its holder's page, where its id, which is a key, must not stand
 * @param browser such as "Firefox"; empty where it did not say
 * @param system such as "Linux"; empty where it did not say
 */
record Device(UUID handle, String browser, String system, String address) implements Serializable {

    static final String ATTRIBUTE = "vouch.device";

    /** In this order: each also calls itself by the names of those beneath. */
    private static final Map<String, String> BROWSERS = ordered(
            "edg/",
            "Edge",
            "opr/",
            "Opera",
            "firefox/",
            "Firefox",
            "chrome/",
            "Chrome",
            "safari/",
            "Safari",
            "curl/",
            "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "android", "Android", "iphone", "iPhone", "ipad", "iPad", "windows", "Windows", "mac os", "macOS", "linux",
            "Linux");

    static Device of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String words = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        return new Device(UUID.randomUUID(), find(BROWSERS, words), find(SYSTEMS, words), request.getRemoteAddr());
    }

    private static String find(Map<String, String> names, String words) {
        return names.entrySet().stream()
                .filter(name -> words.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
