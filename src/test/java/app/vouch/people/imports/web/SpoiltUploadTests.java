package app.vouch.people.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Persona;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import app.vouch.testing.Visitor.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that no browser sends, over a real connection: each is answered with the form and a sentence. */
@SampleTest
class SpoiltUploadTests {

    private static final String FILE = "employee_id,given_name,email,status,unit,level\n";

    @LocalServerPort
    int port;

    private Visitor hr;
    private String csrf;

    @BeforeEach
    void signIn() {
        hr = Visitor.signedIn(port, Persona.HR);
        csrf = hr.csrf("/people/import");
    }

    @Test
    void aBoxThatIsNeitherTickedNorEmpty() {
        Answer answer = post(part("complete", "x") + part("file\"; filename=\"people.csv", FILE));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Say anew whether this file is everyone")
                .doesNotContain("Choose the file");
    }

    @Test
    void aFileWithoutAName() {
        Answer answer = post(part("file", FILE));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the file to hand in.");
    }

    @Test
    void aNameInAnEncodingThatNobodyKnows() {
        Answer answer = post(part("file\"; filename*=XX''a; x=\"", FILE));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Give the file a plain name");
    }

    @Test
    void aFormThatBreaksOff() {
        Answer answer = hr.send(
                "/people/import", Map.of("Content-Type", "multipart/form-data; boundary=b"), "--b\r\nContent-Dispo");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The form did not arrive whole");
    }

    private static String part(String disposition, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + disposition + "\"\r\n\r\n" + content + "\r\n";
    }

    private Answer post(String parts) {
        return hr.send(
                "/people/import",
                Map.of("Content-Type", "multipart/form-data; boundary=b"),
                part("_csrf", csrf) + parts + "--b--\r\n");
    }
}
