package app.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What browsers get of styles. */
class AssetsTests {

    private final Assets assets = new Assets();
    private final String css = new String(assets.stylesheetBytes(), StandardCharsets.UTF_8);

    @Test
    void isOneSheetWithOurWordLast() {
        assertThat(css).contains(".form-select{", ".form-select {");
        assertThat(css.lastIndexOf(".form-select {")).isGreaterThan(css.lastIndexOf(".form-select{"));
    }

    @Test
    void asksForNothingThatThePolicyRefuses() {
        assertThat(css).doesNotContain("url(", "sourceMappingURL", "@import");
    }

    @Test
    void comesPackedToWhoeverCanUnpackIt() throws Exception {
        AssetController controller = new AssetController(assets);
        ResponseEntity<byte[]> packed = controller.stylesheet(asked("br, gzip"));
        assertThat(packed.getHeaders().get(HttpHeaders.CONTENT_ENCODING)).containsExactly("gzip");
        assertThat(packed.getHeaders().getVary()).containsExactly(HttpHeaders.ACCEPT_ENCODING);
        byte[] body = Objects.requireNonNull(packed.getBody());
        assertThat(body).hasSizeLessThan(assets.stylesheetBytes().length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes())
                .isEqualTo(assets.stylesheetBytes());
        for (String other : new String[] {"", "br", "gzip;q=0", "gzip; q=0.0, br"}) {
            assertThat(controller.stylesheet(asked(other)).getBody()).as(other).isEqualTo(assets.stylesheetBytes());
        }
    }

    private MockHttpServletRequest asked(String accepting) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", assets.stylesheetUrl());
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, accepting);
        return request;
    }
}
