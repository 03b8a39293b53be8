package app.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is put together at start: the stylesheet of all components, and the sprite of icons in use. */
@Controller
class AssetController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    /** "gzip;q=0" forbids it. */
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String base;
    private final byte[] stylesheet;
    private final byte[] stylesheetPacked;
    private final byte[] sprite;
    private final byte[] spritePacked;

    AssetController(Assets assets) {
        base = assets.base();
        stylesheet = assets.stylesheetBytes();
        stylesheetPacked = packed(stylesheet);
        sprite = assets.spriteBytes();
        spritePacked = packed(sprite);
    }

    @GetMapping("/assets/{hash}/vouch.css")
    ResponseEntity<byte[]> stylesheet(HttpServletRequest request) {
        return answer(request, CSS, stylesheet, stylesheetPacked);
    }

    @GetMapping("/assets/{hash}/icons.svg")
    ResponseEntity<byte[]> icons(HttpServletRequest request) {
        return answer(request, SVG, sprite, spritePacked);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, MediaType type, byte[] plain, byte[] packed) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(validity(request))
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(type);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find()
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed)
                : answer.body(plain);
    }

    /** For ever only under its own hash: a page from before an upgrade gets today's, and nobody keeps that. */
    private CacheControl validity(HttpServletRequest request) {
        return request.getRequestURI().startsWith(base + "/") ? FOR_EVER : CacheControl.noStore();
    }

    /** Once at start: packing each answer anew would cost more than it saves. */
    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return packed.toByteArray();
    }
}
