package app.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.web.Desk.DeskView;
import app.vouch.web.Panel.Headline;
import app.vouch.web.Panel.Slot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a desk says of itself in its title. */
class DeskTests {

    @Test
    void theHeaviestIsTheTitleAndWhatCannotWaitStandsBeneath() {
        assertThat(headline(
                        new Headline(20, "One step is yours now.", null),
                        new Headline(40, "Two people count on you.", "HR proposes Anh."),
                        new Headline(30, "One decision is overdue.", null)))
                .isEqualTo(new Headline(40, "Two people count on you.", "HR proposes Anh. One decision is overdue."));
    }

    @Test
    void nothingIsSaidTwiceAndNothingLightIsAdded() {
        assertThat(headline(
                        new Headline(35, "HR proposes Anh.", null),
                        new Headline(40, "Two people count on you.", "HR proposes Anh."),
                        new Headline(20, "One step is yours now.", null)))
                .isEqualTo(new Headline(40, "Two people count on you.", "HR proposes Anh."));
    }

    @Test
    void aTitleWithoutASentenceOfItsOwnHasTheNextBeneath() {
        assertThat(headline(
                        new Headline(40, "One person counts on you.", null), new Headline(30, "One is overdue.", null)))
                .isEqualTo(new Headline(40, "One person counts on you.", "One is overdue."));
        assertThat(headline()).isNull();
    }

    private static @Nullable Headline headline(Headline... headlines) {
        return new DeskView(List.of(headlines).stream()
                        .map(headline -> new Panel("web/panels/any", Slot.MAIN, 1, Map.of()).with(headline))
                        .toList())
                .headline();
    }
}
