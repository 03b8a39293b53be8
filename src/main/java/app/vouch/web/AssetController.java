package app.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is put together at start: the stylesheet of all components, and the sprite of icons in use. */
@Controller
class AssetController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/vouch.css")
    ResponseEntity<byte[]> stylesheet(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(validity(request))
                .contentType(CSS)
                .body(assets.stylesheetBytes());
    }

    @GetMapping("/assets/{hash}/icons.svg")
    ResponseEntity<byte[]> icons(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(validity(request))
                .contentType(SVG)
                .body(assets.spriteBytes());
    }

    /** For ever only under its own hash: a page from before an upgrade gets today's, and nobody keeps that. */
    private CacheControl validity(HttpServletRequest request) {
        return request.getRequestURI().startsWith(assets.base() + "/") ? FOR_EVER : CacheControl.noStore();
    }
}
