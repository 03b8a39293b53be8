package app.vouch.browser;

import app.vouch.testing.AccessMatrix;
import app.vouch.testing.AccessMatrix.Line;
import app.vouch.testing.Examples;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which line of the access matrix an address belongs to: the most specific, as Spring decides. */
final class Endpoints {

    private final AccessMatrix matrix = AccessMatrix.parse(Examples.text("/access-matrix.csv"));

    List<Line> lines() {
        return matrix.lines();
    }

    /** Method and pattern; empty where no line fits. */
    Optional<String> of(String method, String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return matrix.lines().stream()
                .filter(line -> line.method().equals(method))
                .map(line -> PathPatternParser.defaultInstance.parse(line.pattern()))
                .filter(pattern -> pattern.matches(path))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .map(pattern -> method + " " + pattern.getPatternString())
                .findFirst();
    }
}
