package app.vouch.people.web;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.Presence;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory's list; while one types, the list alone. */
@Controller
class PeopleController {

    private final PeopleList list;
    private final Texts texts;

    PeopleController(PeopleList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    @GetMapping("/people")
    String index(
            Viewer viewer,
            @RequestParam Map<String, String> params,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restoring,
            HttpServletResponse response,
            Model model) {
        boolean hr = viewer.is(Role.HR);
        ListAddress address = new ListAddress(params);
        PeopleList.Shown shown = list.of(viewer, address.filter(hr), Cursor.decode(params.get("at"), 2));
        model.addAttribute("hr", hr);
        model.addAttribute("self", viewer.person());
        model.addAttribute("address", address);
        model.addAttribute("base", address.base());
        model.addAttribute("chips", address.chips(hr, shown.choices(), shown.supervisor(), texts));
        model.addAttribute("slice", shown.slice());
        model.addAttribute("notes", shown.notes());
        model.addAttribute("choices", shown.choices());
        model.addAttribute("statuses", statuses(hr));
        model.addAttribute("status", address.presence(hr));
        response.setHeader("Vary", "HX-Request");
        if (typing && !restoring) {
            response.setHeader("HX-Push-Url", address.url(Map.of()));
            return "people/index :: list";
        }
        return "people/index";
    }

    private static List<Presence> statuses(boolean hr) {
        return Arrays.stream(Presence.values())
                .filter(presence -> hr || !presence.showsLeavers())
                .toList();
    }
}
