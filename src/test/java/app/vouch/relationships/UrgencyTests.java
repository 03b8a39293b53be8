package app.vouch.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In which order HR meets those for whom nobody speaks. */
@VouchTest
class UrgencyTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    Coverage coverage;

    @Test
    void whoJustLostTheirSponsorComesFirstThenWhoWaitsLongest() {
        Pairs pairs = new Pairs(fixtures, relationships);
        Viewer hr = pairs.hr();
        PersonId late = hired(fixtures.person("Aaron", "Late", 4), "2020-03-01");
        PersonId early = hired(fixtures.person("Zoe", "Early", 4), "2001-01-01");
        PersonId lost = fixtures.person("Maja", "Lost", 4);
        RelationshipId id = pairs.active(fixtures.person("Ingrid", "Halvorsen", 6), lost);
        Viewer asLost = fixtures.viewer(lost);
        Pairs.run(asLost, () -> relationships.end(asLost, id, EndReason.MOVED_ON));
        List<Unsponsored> all = all(hr);
        assertThat(all).isSortedAccordingTo((one, other) -> Integer.compare(one.urgency(), other.urgency()));
        assertThat(all.stream().map(row -> row.person().id()).filter(List.of(late, early, lost)::contains))
                .containsExactly(lost, early, late);
    }

    private List<Unsponsored> all(Viewer hr) {
        List<Unsponsored> all = new ArrayList<>();
        @Nullable Cursor at = null;
        do {
            Cursor from = at;
            Slice<Unsponsored> slice = Pairs.as(hr, () -> coverage.without(hr, Policy.DEFAULT, from));
            all.addAll(slice.rows());
            at = slice.next();
        } while (at != null);
        return all;
    }

    private PersonId hired(PersonId person, String on) {
        fixtures.superuser()
                .sql("update person set hired_on = cast(:on as date) where id = :id")
                .param("on", on)
                .param("id", person.value())
                .update();
        return person;
    }
}
