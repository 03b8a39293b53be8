package app.vouch;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who leans on whom, as each package says. */
class ModularityTests {

    @Test
    void everyFeatureKeepsToItsNeighbours() {
        ApplicationModules.of(VouchApplication.class).verify();
    }
}
