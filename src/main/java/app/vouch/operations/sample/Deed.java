package app.vouch.operations.sample;

import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.Outcome;
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act of standing up for somebody, and what became of it. All days are before today; below zero they are to come.
 *
 * @param gave from the senior's own authority
 * @param expected by when a decision was expected; null where none was
 * @param turns in their order
 */
record Deed(
        int ago,
        ActionKind kind,
        boolean gave,
        Stake stake,
        Visibility visibility,
        @Nullable Integer expected,
        @Nullable String opportunity,
        String room,
        @Nullable String summary,
        @Nullable String note,
        List<Turn> turns) {

    /** @param until of a deferral; else 0 */
    record Turn(Kind kind, int ago, int until, @Nullable Outcome outcome) {

        enum Kind {
            GRANTED,
            DECLINED,
            DEFERRED,
            WITHDRAWN,
            OUTCOME
        }

        static Turn of(Kind kind, int ago) {
            return new Turn(kind, ago, 0, null);
        }

        static Turn deferred(int ago, int until) {
            return new Turn(Kind.DEFERRED, ago, until, null);
        }

        static Turn outcome(Outcome outcome, int ago) {
            return new Turn(Kind.OUTCOME, ago, 0, outcome);
        }
    }
}
