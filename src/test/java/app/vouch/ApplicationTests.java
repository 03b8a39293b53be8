package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Role;
import app.vouch.people.People;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VouchTest
class ApplicationTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Test
    void startsAndKnowsItsPeople() {
        var ingrid = fixtures.person("Ingrid", "Halvorsen", 6);
        var ref = CurrentViewer.as(fixtures.viewer(ingrid, Role.LEADER), () -> people.ref(ingrid));
        assertThat(ref.name()).isEqualTo("Ingrid Halvorsen");
    }
}
