package app.vouch.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the other end of a real HTTP connection, with cookies of their own; follows no redirects. */
public final class Visitor {

    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private static final Pattern FRESH = Pattern.compile("<input[^>]*name=\"(?:_csrf|submission[A-Za-z]*)\"[^>]*>");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;

    private Visitor(int port) {
        base = "http://localhost:" + port;
    }

    public static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    public static Visitor signedIn(int port, Persona persona) {
        Visitor visitor = new Visitor(port);
        Answer answer = visitor.post(
                "/login",
                Map.of("username", persona.email(), "password", Persona.PASSWORD, "_csrf", visitor.csrf("/login")));
        if (answer.status() / 100 != 3 || answer.header("location").contains("error")) {
            throw new IllegalStateException(persona + " could not sign in: " + answer.status());
        }
        return visitor;
    }

    public record Answer(int status, String body, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public Answer post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A page without what is never twice the same: tokens against forgery, ids of forms not yet sent. */
    public static String settled(String body) {
        return FRESH.matcher(body).replaceAll("");
    }

    /** Whatever body, as it is. */
    public Answer send(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A token of this visitor's, from a page that has a form: for the signed-in that is {@code /more}. */
    public String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1) != null ? token.group(1) : token.group(2);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join("\n", entry.getValue())));
            return new Answer(response.statusCode(), response.body(), headers);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
