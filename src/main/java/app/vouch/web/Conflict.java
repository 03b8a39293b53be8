package app.vouch.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer (409) to an edit of something that was saved meanwhile: what is saved, what was written, what differs, and
 * a form that begins with what was written. A controller makes it where its service throws {@link app.vouch.kernel.Stale}
 * (or Spring's {@code OptimisticLockingFailureException}, where both saved in the same moment):
 *
 * <pre>{@code
 * return Conflict.over("/notes/" + id, saved.version(), "/notes")
 *         .savedBy(saved.authorFirstName())                       // left out: oneself, in another window
 *         .line("title", texts.get("note.title"), saved.title(), form.title())
 *         .area("body", texts.get("note.body"), saved.body(), form.body())
 *         .answer();
 * }</pre>
 */
public final class Conflict {

    private final String action;
    private final long version;
    private final String keep;
    private @Nullable String savedBy;
    private final List<Field> fields = new ArrayList<>();
    private final List<Carried> carried = new ArrayList<>();

    private Conflict(String action, long version, String keep) {
        this.action = action;
        this.version = version;
        this.keep = keep;
    }

    /**
     * @param action where the put-together text is posted, as the edit was
     * @param version of what is saved now: the form carries it, so that the next save is one that has seen it
     * @param keep where one goes who keeps what is saved
     */
    public static Conflict over(String action, long version, String keep) {
        return new Conflict(action, version, keep);
    }

    /** @param firstName of who saved it; null where it was oneself, in another window */
    public Conflict savedBy(@Nullable String firstName) {
        savedBy = firstName;
        return this;
    }

    /** A line of text. @param name of the form's field */
    public Conflict line(String name, String label, @Nullable Object saved, @Nullable Object written) {
        return add(name, label, "text", Map.of(), saved, written);
    }

    public Conflict area(String name, String label, @Nullable Object saved, @Nullable Object written) {
        return add(name, label, "area", Map.of(), saved, written);
    }

    public Conflict date(String name, String label, @Nullable Object saved, @Nullable Object written) {
        return add(name, label, "date", Map.of(), saved, written);
    }

    /** @param options value to resolved text, in order, with an empty value where none may be chosen */
    public Conflict choice(
            String name, String label, Map<String, String> options, @Nullable Object saved, @Nullable Object written) {
        return add(name, label, "choice", new LinkedHashMap<>(options), saved, written);
    }

    /** What the form carries on unseen: a hidden field, once for each value. */
    public Conflict carry(String name, Iterable<?> values) {
        values.forEach(value -> carried.add(new Carried(name, value.toString())));
        return this;
    }

    public ModelAndView answer() {
        ModelAndView answer = new ModelAndView("fragments/conflict", HttpStatus.CONFLICT);
        answer.addObject("conflict", this);
        return answer;
    }

    public String getAction() {
        return action;
    }

    public long getVersion() {
        return version;
    }

    public String getKeep() {
        return keep;
    }

    public @Nullable String getSavedBy() {
        return savedBy;
    }

    /** Those in which the two differ: nothing to decide in the others. */
    public List<Field> getDiffering() {
        return fields.stream().filter(Field::isDifferent).toList();
    }

    /** Those in which both say the same, and what the form carries besides. */
    public List<Carried> getCarried() {
        List<Carried> all = new ArrayList<>(carried);
        fields.stream()
                .filter(field -> !field.isDifferent())
                .forEach(field -> all.add(new Carried(field.name(), field.written())));
        return all;
    }

    private Conflict add(
            String name,
            String label,
            String type,
            Map<String, String> options,
            @Nullable Object saved,
            @Nullable Object written) {
        fields.add(new Field(name, label, type, options, text(saved), text(written)));
        return this;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().replace("\r\n", "\n");
    }

    public record Carried(String name, String value) {}

    /** @param type {@code text}, {@code area}, {@code date} or {@code choice} */
    public record Field(
            String name, String label, String type, Map<String, String> options, String saved, String written) {

        public boolean isDifferent() {
            return !saved.equals(written);
        }

        /** What is saved, marked where one did not write it: the same way, seen from its beginning. */
        public List<WordDiff.Piece> savedPieces() {
            return writtenPieces().stream()
                    .filter(piece -> piece.mark() != WordDiff.Mark.ADDED)
                    .map(piece -> piece.mark() == WordDiff.Mark.REMOVED
                            ? new WordDiff.Piece(WordDiff.Mark.ADDED, piece.text())
                            : piece)
                    .toList();
        }

        /** What was written: the way there from what is saved, what one left out struck through. */
        public List<WordDiff.Piece> writtenPieces() {
            return WordDiff.between(shown(saved), shown(written));
        }

        /** For dates, which are shown as readers meet them. Null where there is none, or none that can be read. */
        public @Nullable LocalDate savedDate() {
            return date(saved);
        }

        public @Nullable LocalDate writtenDate() {
            return date(written);
        }

        private static @Nullable LocalDate date(String value) {
            try {
                return value.isEmpty() ? null : LocalDate.parse(value);
            } catch (DateTimeParseException noDate) {
                return null;
            }
        }

        private String shown(String value) {
            return options.getOrDefault(value, value);
        }
    }
}
