package app.vouch.relationships.web;

import app.vouch.relationships.RelationshipView;
import app.vouch.web.Formats;
import app.vouch.web.TimelineSource.Entry;
import app.vouch.web.TimelineSource.Mark;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way as a picture: one lane for each kind of thing, the days from left to right, and a line that runs from act to
 * act, dashed after a refusal. Coordinates in a field of 824 by 200.
 */
public record WayPicture(List<Point> points, List<Segment> line, List<Tick> ticks) {

    private static final int LEFT = 136;
    private static final int RIGHT = 792;
    private static final int TICKS = 6;
    /** Words under two decisions closer than this would run into each other. */
    private static final int WORD = 64;

    /** @param named whether there is room for its word beneath */
    public record Point(int x, int y, Mark mark, String title, boolean named) {}

    public record Segment(int x1, int y1, int x2, int y2, boolean dashed) {}

    public record Tick(int x, String text) {}

    /** The shapes to explain; a milestone's is labelled by its entry in the list. */
    public List<Mark> legend() {
        return List.of(Mark.TALK, Mark.STEP, Mark.ACTION, Mark.GRANTED, Mark.DECLINED);
    }

    /** Null where there is too little for a picture to say more than the list. */
    static @Nullable WayPicture of(RelationshipView view, List<Entry> entries, Formats formats) {
        LocalDate from = view.startedOn();
        if (from == null) {
            return null;
        }
        List<Entry> drawn = entries.stream()
                .filter(entry -> entry.mark() != Mark.MILESTONE || entry.on().isAfter(from))
                .sorted(Comparator.comparing(Entry::on))
                .toList();
        if (drawn.size() < 3) {
            return null;
        }
        LocalDate first = drawn.get(0).on().isBefore(from) ? drawn.get(0).on() : from;
        LocalDate until = view.endedOn() != null ? view.endedOn() : formats.today();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, until));
        List<Point> points = points(drawn, first, days);
        return new WayPicture(points, line(points), ticks(first, days, formats));
    }

    private static List<Point> points(List<Entry> entries, LocalDate first, long days) {
        List<Point> points = new ArrayList<>();
        int worded = -WORD;
        for (Entry entry : entries) {
            int x = x(ChronoUnit.DAYS.between(first, entry.on()), days);
            boolean decision = entry.mark() == Mark.GRANTED || entry.mark() == Mark.DECLINED;
            boolean named = decision && x - worded >= WORD;
            if (named) {
                worded = x;
            }
            points.add(new Point(x, lane(entry.mark()), entry.mark(), entry.title(), named));
        }
        return points;
    }

    /** From the talk before the first act through all acts; after a refusal by way of the next talk. */
    private static List<Segment> line(List<Point> points) {
        List<Segment> line = new ArrayList<>();
        Point last = null;
        boolean acted = false;
        for (Point point : points) {
            boolean talk = point.mark() == Mark.TALK;
            if (talk && acted && (last == null || last.mark() != Mark.DECLINED)) {
                continue;
            }
            if (last != null && !(talk && !acted)) {
                line.add(new Segment(last.x(), last.y(), point.x(), point.y(), last.mark() == Mark.DECLINED));
            }
            acted = acted || !talk;
            last = point;
        }
        return line;
    }

    private static List<Tick> ticks(LocalDate first, long days, Formats formats) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            long day = days * i / (TICKS - 1);
            ticks.add(new Tick(x(day, days), formats.brief(first.plusDays(day))));
        }
        return ticks;
    }

    private static int lane(Mark mark) {
        return switch (mark) {
            case TALK -> 24;
            case STEP, MILESTONE -> 68;
            case ACTION -> 112;
            case GRANTED, DECLINED -> 152;
        };
    }

    private static int x(long day, long days) {
        return (int) (LEFT + (RIGHT - LEFT) * day / days);
    }
}
