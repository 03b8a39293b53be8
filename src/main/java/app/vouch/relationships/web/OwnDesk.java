package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipView;
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
    private final PolicySettings settings;
    private final RelationshipLines lines;
    private final RelationshipWords words;
    private final ObjectProvider<ProtegeLines> protegeLines;
    private final Formats formats;
    private final Texts texts;

    OwnDesk(
            RelationshipRecords records,
            PolicySettings settings,
            RelationshipLines lines,
            RelationshipWords words,
            ObjectProvider<ProtegeLines> protegeLines,
            Formats formats,
            Texts texts) {
        this.records = records;
        this.settings = settings;
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
        List<RelationshipView> live = records.own(viewer).stream()
                .filter(view -> view.state().isLive())
                .toList();
        if (live.isEmpty() && !viewer.is(Role.LEADER)) {
            return List.of();
        }
        Policy policy = settings.current();
        Map<PersonId, PersonRef> names = lines.names(live);
        List<Line> made = live.stream()
                .map(view -> lines.line(viewer, view, names, policy))
                .toList();
        List<Panel> panels = new ArrayList<>();
        addAsked(panels, viewer, made, names);
        addProteges(panels, viewer, made, names, policy);
        addOwn(panels, viewer, made);
        return panels;
    }

    private void addAsked(List<Panel> panels, Viewer viewer, List<Line> made, Map<PersonId, PersonRef> names) {
        List<Ask> asks = made.stream()
                .filter(line -> line.view().waitsFor(viewer.person()))
                .sorted(Comparator.comparing(line -> line.view().proposedAt()))
                .map(line -> new Ask(line, words.asked(viewer, line.view(), names)))
                .toList();
        if (asks.isEmpty()) {
            return;
        }
        String title =
                asks.size() == 1 ? asks.get(0).what() : texts.get("desk.asked.title", texts.countCapital(asks.size()));
        panels.add(new Panel("relationships/panels/asked", Panel.Slot.MAIN, 20, Map.of("asks", asks))
                .with(new Headline(ASKED, title, null)));
    }

    private void addProteges(
            List<Panel> panels, Viewer viewer, List<Line> made, Map<PersonId, PersonRef> names, Policy policy) {
        List<Line> seniorOf = made.stream()
                .filter(line ->
                        line.view().isActive() && viewer.isPerson(line.view().senior()))
                .sorted(Comparator.comparing((Line line) -> line.view().silentDays(formats.today()))
                        .reversed())
                .toList();
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
        long sponsored =
                seniorOf.stream().filter(line -> line.view().isSponsorship()).count();
        Map<String, Object> model = new HashMap<>();
        model.put("proteges", proteges);
        model.put("offered", texts.get("desk.proteges.offered", sponsored, policy.capacity()));
        Panel panel = new Panel("relationships/panels/proteges", Panel.Slot.MAIN, 30, model);
        Headline headline = headline(viewer, seniorOf, made, names);
        panels.add(headline == null ? panel : panel.with(headline));
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
    private @Nullable Headline headline(
            Viewer viewer, List<Line> seniorOf, List<Line> made, Map<PersonId, PersonRef> names) {
        long people =
                seniorOf.stream().map(line -> line.view().protege()).distinct().count();
        if (people == 0) {
            return null;
        }
        PersonRef self = RelationshipWords.of(names, viewer.self());
        String lede = made.stream()
                .filter(line -> line.view().waitsFor(viewer.person()))
                .findFirst()
                .map(line -> words.asked(viewer, line.view(), names))
                .orElseGet(() -> longest(seniorOf));
        return new Headline(
                COUNT_ON_YOU,
                texts.get("desk.proteges.title", people, texts.countCapital(people), self.firstName()),
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

    private void addOwn(List<Panel> panels, Viewer viewer, List<Line> made) {
        List<Line> own = made.stream()
                .filter(line ->
                        line.view().isActive() && viewer.isPerson(line.view().protege()))
                .sorted(Comparator.comparing(line -> line.view().kind()))
                .toList();
        if (!own.isEmpty()) {
            panels.add(new Panel("relationships/panels/own", Panel.Slot.MARGIN, 20, Map.of("lines", own)));
        }
    }
}
