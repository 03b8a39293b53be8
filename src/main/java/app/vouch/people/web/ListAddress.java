package app.vouch.people.web;

import app.vouch.kernel.PersonId;
import app.vouch.people.Choices;
import app.vouch.people.PeopleFilter;
import app.vouch.people.Presence;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address. What is spoilt there narrows nothing. */
record ListAddress(Map<String, String> params) {

    private static final List<String> NAMES = List.of("q", "unit", "from", "to", "site", "status", "supervisor");

    ListAddress {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = params.get(name);
            if (value != null && !value.isBlank()) {
                known.put(name, value.strip());
            }
        }
        params = Map.copyOf(known);
    }

    /** A filter that is on. @param without the address of the list without it */
    public record Chip(String text, String without) {}

    /** @param hr whether leavers may be asked for */
    PeopleFilter filter(boolean hr) {
        String supervisor = params.get("supervisor");
        UUID above = supervisor == null ? null : uuid(supervisor);
        return new PeopleFilter(
                get("q"),
                uuid(get("unit")),
                rank(get("from")),
                rank(get("to")),
                uuid(get("site")),
                presence(hr),
                above == null ? null : new PersonId(above));
    }

    /** What stands in a field of the form; empty for nothing. */
    public String get(String name) {
        return params.getOrDefault(name, "");
    }

    Presence presence(boolean hr) {
        for (Presence presence : Presence.values()) {
            if (presence.name().equalsIgnoreCase(get("status")) && (hr || !presence.showsLeavers())) {
                return presence;
            }
        }
        return Presence.HERE;
    }

    /** @param changes parameters to set, or to leave out where the value is null */
    String url(Map<String, @Nullable String> changes) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/people");
        for (String name : NAMES) {
            String value = changes.containsKey(name) ? changes.get(name) : params.get(name);
            if (value != null) {
                url.queryParam(name, "{" + name + "}");
            }
        }
        Map<String, Object> values = new LinkedHashMap<>(params);
        changes.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        return url.encode().buildAndExpand(values).toUriString();
    }

    /** For the pager: ends in {@code ?} or {@code &}. */
    String base() {
        String url = url(Map.of());
        return url + (url.contains("?") ? "&" : "?");
    }

    /** @param supervisor the name of the person whose reports are shown */
    List<Chip> chips(boolean hr, Choices choices, @Nullable String supervisor, Texts texts) {
        PeopleFilter filter = filter(hr);
        List<Chip> chips = new ArrayList<>();
        if (!filter.query().isEmpty()) {
            chips.add(chip(texts.get("people.chip.q", filter.query()), "q"));
        }
        choices.unitPath(filter.unit()).ifPresent(unit -> chips.add(chip(texts.get("people.chip.unit", unit), "unit")));
        levels(filter, choices, texts).ifPresent(chips::add);
        choices.siteName(filter.site()).ifPresent(site -> chips.add(chip(texts.get("people.chip.site", site), "site")));
        if (supervisor != null) {
            chips.add(chip(texts.get("people.chip.supervisor", supervisor), "supervisor"));
        }
        if (filter.presence() != Presence.HERE) {
            chips.add(chip(texts.get("people.status." + filter.presence()), "status"));
        } else if (hr) {
            String everybody = url(Map.of("status", Presence.ALL.name().toLowerCase(Locale.ROOT)));
            chips.add(new Chip(texts.get("people.status.HERE"), everybody));
        }
        return chips;
    }

    private Optional<Chip> levels(PeopleFilter filter, Choices choices, Texts texts) {
        String from = choices.levelName(filter.fromRank()).orElse(null);
        String to = choices.levelName(filter.toRank()).orElse(null);
        String text;
        if (from != null && to != null) {
            text = from.equals(to) ? texts.get("people.chip.level", from) : texts.get("people.chip.levels", from, to);
        } else if (from != null) {
            text = texts.get("people.chip.level.from", from);
        } else if (to != null) {
            text = texts.get("people.chip.level.to", to);
        } else {
            return Optional.empty();
        }
        return Optional.of(chip(text, "from", "to"));
    }

    private Chip chip(String text, String... names) {
        Map<String, @Nullable String> without = new LinkedHashMap<>();
        for (String name : names) {
            without.put(name, null);
        }
        return new Chip(text, url(without));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException spoilt) {
            return null;
        }
    }

    private static @Nullable Integer rank(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
