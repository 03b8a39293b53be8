package app.vouch.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a desk or of a person's page, made by a feature.
 *
 * @param template of the feature, {@code <feature>/panels/<name>}; its fragment {@code panel(panel)} gets this record
 * @param slot where it stands
 * @param order among the panels of its slot, lowest first
 * @param headline what the page's title may say because of it; null where it has nothing to say
 * @param figure a count for the row of figures on HR's desk; else null
 * @param model what the template shows
 */
public record Panel(
        String template,
        Slot slot,
        int order,
        @Nullable Headline headline,
        @Nullable Figure figure,
        Map<String, Object> model) {

    /** Constants of ours, never input: a template's name is checked all the same, since the desk includes it by name. */
    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+/panels/[a-z-]+");

    public enum Slot {
        /** The line under the title, such as "I stood up for …". */
        STRIP,
        MAIN,
        /** Half the width, two in a row. */
        HALF,
        MARGIN
    }

    public Panel {
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("no panel template: " + template);
        }
        model = Map.copyOf(model);
    }

    public Panel(String template, Slot slot, int order, Map<String, Object> model) {
        this(template, slot, order, null, null, model);
    }

    public Panel with(Headline newHeadline) {
        return new Panel(template, slot, order, newHeadline, figure, model);
    }

    public Panel with(Figure newFigure) {
        return new Panel(template, slot, order, headline, newFigure, model);
    }

    /**
     * A sentence for the page's title, and one for beneath.
     *
     * @param weight the heaviest of a page becomes its title
     * @param title resolved text
     * @param lede resolved text; null for none
     */
    public record Headline(
            int weight, String title, @Nullable String lede) {

        /** This one, with the title of the next beneath its own sentence. */
        Headline before(Headline next) {
            return new Headline(weight, title, lede == null ? next.title() : lede + " " + next.title());
        }
    }

    /**
     * @param of the denominator; null where there is none
     * @param label resolved text
     * @param href where the count opens
     */
    public record Figure(long value, @Nullable Long of, String label, String href) {}
}
