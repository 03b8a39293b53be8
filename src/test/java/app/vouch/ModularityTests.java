package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;

/** Who leans on whom, as each package says. */
class ModularityTests {

    @Test
    void everyFeatureKeepsToItsNeighbours() {
        ApplicationModules.of(VouchApplication.class).verify();
    }

    /** Beside the tests it would hide the real one, and with it what the package may lean on. */
    @Test
    void everyPackageIsDescribedOnce() throws IOException {
        Resource[] descriptions =
                new PathMatchingResourcePatternResolver().getResources("classpath*:app/vouch/**/package-info.class");
        assertThat(descriptions)
                .extracting(ModularityTests::packageOf)
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static String packageOf(Resource description) {
        try {
            String address = description.getURL().toString();
            return address.substring(address.indexOf("classes/") + "classes/".length());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
