package app.vouch.operations.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened, told in its order, so that each rule met the firm as it was on that day. */
final class Timeline {

    private record Moment(int ago, Runnable happening) {}

    private final List<Moment> moments = new ArrayList<>();

    /** @param ago days before today; on the same day, what was added first happens first */
    void add(int ago, Runnable happening) {
        moments.add(new Moment(ago, happening));
    }

    void play() {
        moments.sort(Comparator.comparingInt(Moment::ago).reversed());
        moments.forEach(moment -> moment.happening().run());
    }
}
