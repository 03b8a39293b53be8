package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import planted.PlantedController;
import planted.PlantedEntity;
import planted.PlantedHelper;
import planted.PlantedService;

/** The idioms hold; and each rule finds what was planted against it. */
class ArchitectureTests {

    private static final JavaClasses VOUCH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.vouch");

    @TestFactory
    Stream<DynamicTest> everyIdiomHolds() {
        return Idioms.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(VOUCH)));
    }

    @Test
    void aServiceMethodThatAsksNobodyIsFound() {
        assertFinds(Idioms.SERVICES_ASK_WHO_CALLS, PlantedService.class);
    }

    @Test
    void theTimeTakenFromTheMachineIsFound() {
        assertFinds(Idioms.TIME_COMES_FROM_THE_CLOCK, PlantedService.class);
    }

    @Test
    void anEntityInTheOpenIsFound() {
        assertFinds(Idioms.ENTITIES_STAY_IN_THEIR_PACKAGE, PlantedEntity.class);
    }

    @Test
    void aSetterOnAnEntityIsFound() {
        assertFinds(Idioms.ENTITIES_HAVE_VERBS, PlantedEntity.class);
    }

    @Test
    void aControllerInTheOpenIsFound() {
        assertFinds(Idioms.CONTROLLERS_STAY_IN_THEIR_PACKAGE, PlantedController.class);
    }

    @Test
    void aControllerThatAsksTheDatabaseIsFound() {
        assertFinds(Idioms.PAGES_ASK_SERVICES, PlantedController.class);
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        assertFinds(Idioms.NAMES_SAY_SOMETHING, PlantedHelper.class);
    }

    private static void assertFinds(ArchRule rule, Class<?> planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);
        assertThat(rule.evaluate(classes).hasViolation())
                .as("%s finds %s", rule.getDescription(), planted.getSimpleName())
                .isTrue();
    }
}
