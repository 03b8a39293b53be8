package app.vouch.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A cookie that cannot name a session names none: it is not looked for. */
class SoundCookies extends DefaultCookieSerializer {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(id -> ID.matcher(id).matches())
                .toList();
    }
}
