package app.vouch.relationships.web;

import app.vouch.kernel.Viewer;
import java.util.List;

/**
 * One's own relationships, in the order in which they matter.
 *
 * @param waiting for the reader's own answer
 * @param asSenior whom the reader speaks for or talks with, what they proposed included
 * @param asProtege who speaks for the reader
 * @param past ended or declined
 */
public record OwnLines(List<Line> waiting, List<Line> asSenior, List<Line> asProtege, List<Line> past) {

    static OwnLines of(Viewer viewer, List<Line> lines) {
        List<Line> live = lines.stream()
                .filter(line -> line.view().state().isLive())
                .filter(line -> !line.view().waitsFor(viewer.person()))
                .toList();
        return new OwnLines(
                lines.stream()
                        .filter(line -> line.view().waitsFor(viewer.person()))
                        .toList(),
                live.stream()
                        .filter(line -> viewer.isPerson(line.view().senior()))
                        .toList(),
                live.stream()
                        .filter(line -> viewer.isPerson(line.view().protege()))
                        .toList(),
                lines.stream().filter(line -> !line.view().state().isLive()).toList());
    }

    public boolean isEmpty() {
        return waiting.isEmpty() && asSenior.isEmpty() && asProtege.isEmpty() && past.isEmpty();
    }
}
