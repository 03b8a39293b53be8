package app.vouch.operations.sample;

import app.vouch.development.AspirationKind;
import app.vouch.development.Horizon;
import app.vouch.development.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's plan before it is written. All days are before today; below zero they are to come. */
final class Plan {

    record Wish(AspirationKind kind, Horizon horizon, List<String> readers, String text) {}

    record Aim(@Nullable Integer by, String title, @Nullable String why, List<Way> ways) {}

    /**
     * A step.
     *
     * @param done days ago; null where it is open
     * @param listeners who should know, as {@code manager}, {@code sponsor}, {@code mentor}, an employee id or a name; with a
     *     {@code +} where they do
     */
    record Way(
            Stage stage,
            @Nullable Integer by,
            @Nullable Integer done,
            String what,
            @Nullable String how,
            List<String> listeners) {}

    /** @param what the step that it is about */
    record Remark(Member by, int ago, String what, String text) {}

    final Member owner;
    final int begun;
    final List<Wish> wishes = new ArrayList<>();
    final List<Aim> aims = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();

    Plan(Member owner, int begun) {
        this.owner = owner;
        this.begun = begun;
    }
}
