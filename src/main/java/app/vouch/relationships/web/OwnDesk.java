package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipRecords.Few;
import app.vouch.relationships.RelationshipRecords.OnDesk;
import app.vouch.web.DeskPanels;
import app.vouch.web.Formats;
import app.vouch.web.Panel;
import app.vouch.web.Panel.Headline;
import app.vouch.web.ProtegeLines;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What one's own relationships put on one's desk: what is asked, whom one speaks for, who speaks for oneself. */
@Component
class OwnDesk implements DeskPanels {

    private static final int COUNT_ON_YOU = 40;
    private static final int ASKED = 35;

    private final RelationshipRecords records;
    private final RelationshipLines lines;
    private final RelationshipWords words;
    private final ObjectProvider<ProtegeLines> protegeLines;
    private final Formats formats;
    private final Texts texts;

    OwnDesk(
            RelationshipRecords records,
            RelationshipLines lines,
            RelationshipWords words,
            ObjectProvider<ProtegeLines> protegeLines,
            Formats formats,
            Texts texts) {
        this.records = records;
        this.lines = lines;
        this.words = words;
        this.protegeLines = protegeLines;
        this.formats = formats;
        this.texts = texts;
    }

    /** A protégé on the senior's desk. */
    public record Protege(Line line, Cadence cadence, List<ProtegeLines.Line> lines) {}

    /** What is asked. */
    public record Ask(Line line, String what) {}

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (viewer.person() == null || !Permission.SEE_RELATIONSHIPS.grantedTo(viewer)) {
            return List.of();
        }
        OnDesk desk = records.onDesk(viewer);
        if (desk.isEmpty() && !viewer.is(Role.LEADER)) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        addAsked(panels, viewer, desk.asked());
        addProteges(panels, viewer, desk);
        addOwn(panels, viewer, desk.asProtege());
        return panels;
    }

    private void addAsked(List<Panel> panels, Viewer viewer, Few asked) {
        List<Ask> asks = asked.first().stream()
                .map(view -> new Ask(lines.line(viewer, view), words.asked(viewer, view)))
                .toList();
        if (asks.isEmpty()) {
            return;
        }
        String title = asks.size() == 1
                ? asks.get(0).what()
                : texts.get("desk.asked.title", texts.countCapital(asked.inAll()));
        panels.add(
                new Panel("relationships/panels/asked", Panel.Slot.MAIN, 20, Map.of("asks", asks, "more", more(asked)))
                        .with(new Headline(ASKED, title, null)));
    }

    private void addProteges(List<Panel> panels, Viewer viewer, OnDesk desk) {
        List<Line> seniorOf = lines.lines(viewer, desk.asSenior().first());
        if (seniorOf.isEmpty() && !viewer.is(Role.LEADER)) {
            return;
        }
        Map<PersonId, List<ProtegeLines.Line>> said = said(viewer, seniorOf);
        List<Protege> proteges = seniorOf.stream()
                .map(line -> new Protege(
                        line,
                        Cadence.of(line.view(), formats.today()),
                        said.getOrDefault(line.view().protege(), List.of())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("proteges", proteges);
        model.put("more", more(desk.asSenior()));
        model.put("offered", "");
        if (desk.sponsored() > 0) {
            int capacity = seniorOf.get(0).view().terms().capacity();
            model.put("offered", texts.get("desk.proteges.offered", desk.sponsored(), capacity));
        }
        Panel panel = new Panel("relationships/panels/proteges", Panel.Slot.MAIN, 30, model);
        Headline headline = headline(viewer, desk, seniorOf);
        panels.add(headline == null ? panel : panel.with(headline));
    }

    /** How many there are in all where the panel cannot show them, resolved; else empty. */
    private String more(Few few) {
        return few.more() > 0 ? texts.get("desk.all", few.inAll()) : "";
    }

    private Map<PersonId, List<ProtegeLines.Line>> said(Viewer viewer, List<Line> seniorOf) {
        List<PersonId> ids =
                seniorOf.stream().map(line -> line.view().protege()).distinct().toList();
        Map<PersonId, List<ProtegeLines.Line>> all = new HashMap<>();
        if (ids.isEmpty()) {
            return all;
        }
        protegeLines.orderedStream().forEach(source -> source.lines(viewer, ids)
                .forEach((protege, found) ->
                        all.computeIfAbsent(protege, none -> new ArrayList<>()).addAll(found)));
        all.values().forEach(found -> found.sort(Comparator.comparingInt(ProtegeLines.Line::order)));
        return all;
    }

    /** "Two people count on you, Ingrid." and what of it cannot wait. */
    private @Nullable Headline headline(Viewer viewer, OnDesk desk, List<Line> seniorOf) {
        if (seniorOf.isEmpty()) {
            return null;
        }
        String self = seniorOf.get(0).senior().firstName();
        String lede = desk.asked().first().stream()
                .findFirst()
                .map(view -> words.asked(viewer, view))
                .orElseGet(() -> longest(seniorOf));
        return new Headline(
                COUNT_ON_YOU,
                texts.get("desk.proteges.title", desk.people(), texts.countCapital(desk.people()), self),
                lede);
    }

    private @Nullable String longest(List<Line> seniorOf) {
        Line first = seniorOf.get(0);
        long days = first.view().silentDays(formats.today());
        return days <= first.view().cadenceDays() || first.view().onLeave()
                ? null
                : texts.get(
                        "desk.proteges.late",
                        first.protege().firstName(),
                        days,
                        first.view().cadenceDays());
    }

    private void addOwn(List<Panel> panels, Viewer viewer, Few own) {
        if (own.inAll() > 0) {
            panels.add(new Panel(
                    "relationships/panels/own",
                    Panel.Slot.MARGIN,
                    20,
                    Map.of("lines", lines.lines(viewer, own.first()), "more", more(own))));
        }
    }
}
