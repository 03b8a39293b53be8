package app.vouch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.vouch.access.Allow;
import app.vouch.kernel.Viewer;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** What STYLE.md says, as rules. */
final class Idioms {

    /** Services that have to work before anybody is signed in, or for nobody; each with its reason. */
    private static final Set<String> WITHOUT_VIEWER = Set.of(
            "SignIns.attempt", // whoever signs in is nobody yet
            "Setup.isOpen", // before the first account there is nobody; a token stands in
            "Setup.need",
            "Setup.complete",
            "PasswordLinks.ask", // nobody is signed in who forgot the password; the secret of a link stands in
            "PasswordLinks.opening",
            "PasswordLinks.use",
            "Outbox.post"); // letters to who is not signed in, in the transaction of a service that asked

    static final ArchRule SERVICES_ASK_WHO_CALLS = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and(are(
                    "called from elsewhere",
                    method -> !method.isAnnotatedWith(EventListener.class)
                            && !method.getModifiers().contains(JavaModifier.STATIC)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                            && !method.getModifiers().contains(JavaModifier.BRIDGE)
                            && !WITHOUT_VIEWER.contains(method.getOwner().getSimpleName() + "." + method.getName())))
            .should(be(
                    "asked by @Allow or of a Viewer",
                    method -> method.isAnnotatedWith(Allow.class)
                            || method.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(Viewer.class))))
            .as("every public service method has @Allow or a Viewer");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("MovableClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .as("the time comes from the injected clock");

    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .as("entities stay in their package");

    static final ArchRule ENTITIES_HAVE_VERBS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .as("entities have verbs, no setters");

    static final ArchRule CONTROLLERS_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web..")
            .as("controllers are package-private and live in web");

    static final ArchRule PAGES_ASK_SERVICES = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .as("controllers ask services, not the database");

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils|Util)")
            .orShould()
            // a transaction manager of Spring's is called so
            .haveSimpleName("ActorTransactionManager")
            .as("no Impl, Dto, Manager, Helper, Utils");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Autowired.class).as("constructors say what a class needs");

    static final List<ArchRule> ALL = List.of(
            SERVICES_ASK_WHO_CALLS,
            TIME_COMES_FROM_THE_CLOCK,
            ENTITIES_STAY_IN_THEIR_PACKAGE,
            ENTITIES_HAVE_VERBS,
            CONTROLLERS_STAY_IN_THEIR_PACKAGE,
            PAGES_ASK_SERVICES,
            NAMES_SAY_SOMETHING,
            NOTHING_IS_INJECTED_INTO_FIELDS);

    private Idioms() {}

    private static DescribedPredicate<JavaMethod> are(String description, Predicate<JavaMethod> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static ArchCondition<JavaMethod> be(String description, Predicate<JavaMethod> predicate) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!predicate.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not " + description));
                }
            }
        };
    }
}
