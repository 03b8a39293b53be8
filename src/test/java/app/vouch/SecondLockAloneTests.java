package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.kernel.Viewer;
import app.vouch.testing.Actors;
import app.vouch.testing.Canaries;
import app.vouch.testing.Canaries.Canary;
import app.vouch.testing.Examples;
import app.vouch.testing.GuardsOff;
import app.vouch.testing.LogCapture;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleAsMade;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import app.vouch.testing.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The canaries once more with the services' guards off, as {@link GuardsOff} says: every page is asked for as the one
 * whose record it is, with every role, and only the database knows better. The conditions by viewer stand within the
 * statements and cannot be left out of them; they are made true instead.
 */
@SampleTest
@Import(GuardsOff.class)
@ExtendWith(SampleAsMade.GivenBack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondLockAloneTests {

    @LocalServerPort
    int port;

    private Canaries canaries = new Canaries(List.of());
    private LogCapture log = new LogCapture();

    @BeforeAll
    void plant() {
        canaries = Canaries.plant(Examples.text("/canaries.csv"), SampleDatabase.superuser())
                .locked();
        log = LogCapture.listening();
    }

    @AfterAll
    void guardsOn() {
        GuardsOff.pretend(null, null);
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void noPageShowsWhatTheDatabaseKeeps(Persona persona) {
        assertThat(canaries.leaks(persona, pagesOfTheHolders(persona))).isEmpty();
        assertThat(canaries.leaks(persona, pages(persona, SecondLockAloneTests::widerPages)))
                .isEmpty();
        assertThat(log.leaks(canaries)).isEmpty();
    }

    /** That the guards are off: told the truth about them, the database shows all of it on these same pages. */
    @Test
    void whoseItIsMeetsItHere() {
        Visitor visitor = Visitor.anonymous(port);
        List<String> missing = new ArrayList<>();
        for (Canary canary : canaries.all()) {
            Viewer holder = Actors.almighty(canary.holder());
            GuardsOff.pretend(holder, holder);
            if (!canary.pages().isEmpty()
                    && canary.pages().stream()
                            .noneMatch(page -> visitor.get(page).body().contains(canary.mark()))) {
                missing.add(canary.name() + " on " + canary.pages());
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HR, advocacy_private_note, advocacy-note",
        "COLLEAGUE, advocacy_action, room-for-the-sponsor-alone",
        "ADMIN, relationship, purpose",
        "MENTOR, aspiration, aspiration-for-oneself"
    })
    void aTableWithoutAPolicyIsFound(Persona persona, String table, String canary) {
        alter(table, "disable");
        try {
            assertThat(canaries.leaks(persona, pagesOfTheHolders(persona)))
                    .anyMatch(leak -> leak.startsWith(canary + " at /"));
        } finally {
            alter(table, "enable");
        }
    }

    private static void alter(String table, String able) {
        SampleDatabase.superuser()
                .sql("alter table " + table + " " + able + " row level security")
                .update();
    }

    @Test
    void aLeakingPageIsFound() {
        Viewer colleague = Actors.viewer(Persona.COLLEAGUE);
        GuardsOff.pretend(colleague, colleague);
        Visitor visitor = Visitor.anonymous(port);
        for (String page : List.of("/planted/body", "/planted/header", "/planted/redirect")) {
            assertThat(canaries.leaks(Persona.COLLEAGUE, Map.of(page, Walk.text(visitor.get(page)))))
                    .containsExactly("advocacy-note at " + page + " for COLLEAGUE");
        }
        try (LogCapture planted = LogCapture.listening()) {
            visitor.get("/planted/log");
            assertThat(planted.lines()).anyMatch(canaries::holdsAny);
        }
    }

    /** What shows the canaries that are not this persona's, as their holders see it, with the database told who asks. */
    private Map<String, String> pagesOfTheHolders(Persona persona) {
        return pages(persona, holder -> canaries.all().stream()
                .filter(canary -> Objects.equals(canary.holder(), holder))
                .flatMap(canary -> canary.pages().stream()));
    }

    private Map<String, String> pages(Persona persona, Function<@Nullable UUID, Stream<String>> which) {
        Viewer truly = Actors.viewer(persona);
        Visitor visitor = Visitor.anonymous(port);
        Map<String, String> pages = new LinkedHashMap<>();
        canaries.all().stream()
                .filter(canary -> !canary.isFor(persona))
                .map(Canary::holder)
                .distinct()
                .forEach(holder -> {
                    GuardsOff.pretend(Actors.almighty(holder), truly);
                    which.apply(holder)
                            .distinct()
                            .forEach(page -> pages.put(page + " as " + holder, Walk.text(visitor.get(page))));
                });
        return pages;
    }

    /** What else might show them: the desk and the lists, and what stands about the holder. */
    private static Stream<String> widerPages(@Nullable UUID holder) {
        return holder == null
                ? Stream.of("/", "/audit", "/people/import", "/relationships/without", "/advocacy?side=hr")
                : Stream.of("/", "/advocacy", "/relationships", "/people/" + holder, "/people/" + holder + "/plan");
    }
}
