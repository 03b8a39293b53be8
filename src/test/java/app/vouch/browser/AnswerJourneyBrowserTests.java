package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HR asks, Leila answers: once yes, once no. */
@Journey
class AnswerJourneyBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void aProposalIsAcceptedByBothSidesBeforeItBegins(Browser browser) {
        try (Hands hr = Hands.of(browser, port, Persona.HR);
                Hands sponsor = Hands.of(browser, port, Persona.SPONSOR);
                Hands colleague = Hands.of(browser, port, Persona.COLLEAGUE)) {
            propose(hr, "Mentorship", "tomasz w", "Tomasz Wójcik", "ingrid", "Ingrid Halvorsen");
            hr.headed("Ingrid Halvorsen is asked to mentor Tomasz Wójcik").reads("has not answered");

            colleague.home().reads("HR proposes Ingrid Halvorsen as your mentor.");
            colleague.follow("Read and answer, Ingrid Halvorsen").press("Accept");
            colleague.reads("You said yes. It begins when the other side does.");
            sponsor.home().reads("HR proposes that you mentor Tomasz Wójcik.");
            sponsor.follow("Read and answer, Tomasz Wójcik").press("Accept");
            sponsor.headed("Ingrid Halvorsen mentors Tomasz Wójcik").reads("You said yes, and so it begins today.");
            colleague.home().reads("Who speaks for you", "Ingrid Halvorsen");
        }
    }

    @Test
    void aNoNeedsNoReasonAndNobodyElseReadsOne(Browser browser) {
        String reason = "He once laughed at a question of mine.";
        try (Hands hr = Hands.of(browser, port, Persona.HR);
                Hands leila = Hands.of(browser, port, Persona.PROTEGE)) {
            propose(hr, "Mentorship", "leila", "Leila Haddad", "lars e", "Lars Eriksen");
            leila.home()
                    .follow("Read and answer, Lars Eriksen")
                    .follow("Decline")
                    .headed("Decline");
            leila.reads("Only you can read this", "Lars reads that you said no, and nothing of why.");
            leila.write("Why, for yourself", reason).press("Decline").reads("You said no. Nobody reads why.", reason);

            hr.page().reload();
            hr.headed("Lars Eriksen was to mentor Leila Haddad")
                    .reads("said no")
                    .doesNotRead(reason);
            assertThat(leila.home().link("Read and answer, Lars Eriksen")).hasCount(0);
        }
    }

    private static void propose(
            Hands hr, String kind, String protegeTyped, String protege, String seniorTyped, String senior) {
        hr.go("Relationships").follow("Propose a relationship").choose(kind);
        hr.page().locator("#protegeQuery").pressSequentially(protegeTyped);
        hr.choose(protege).page().locator("#seniorQuery").pressSequentially(seniorTyped);
        hr.choose(senior).press("Propose").reads("Proposed. Whoever has not said yes yet has been asked.");
    }
}
