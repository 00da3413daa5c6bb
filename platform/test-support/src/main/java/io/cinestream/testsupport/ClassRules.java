package io.cinestream.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What compiled classes of a service must and must not be. */
final class ClassRules {

    private static final String PRODUCT = "io.cinestream.";
    private static final List<String> SERVICES =
            List.of("identity", "catalog", "booking", "payment", "notification", "streaming", "gateway");
    private static final String BANNED_NAMES =
            "((Base|Abstract)[A-Z].*)|(.*(Impl|Manager|Helper|Utils?|Dto|DTO|Cmd|Entity|VO|Service))";

    private ClassRules() {}

    static List<ArchRule> of(String root, JavaClasses imported) {
        return List.of(
                ownPackagesOnly(root),
                flatModules(root),
                honestNames(),
                nullMarkedPackages(),
                publicOnlyForOthers(root, imported),
                hiddenEntryPoints(),
                entitiesGuardTheirState(),
                listenersOfTheBrokerOnlyInMessaging(),
                noFieldInjection(),
                noLegacyDates(),
                noStandardStreams(),
                noGenericExceptions(),
                noCopiedTransactions());
    }

    private static ArchRule ownPackagesOnly(String root) {
        String[] others = SERVICES.stream()
                .map(service -> PRODUCT + service)
                .filter(service -> !root.equals(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("a service never depends on another service");
    }

    private static ArchRule flatModules(String root) {
        return noClasses().should().resideInAPackage(root + ".*.*..").as("a module is one flat package");
    }

    private static ArchRule honestNames() {
        return noClasses()
                .that()
                .areNotAnonymousClasses()
                .should(new ArchCondition<JavaClass>("have a name that says nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                type, type.getSimpleName().matches(BANNED_NAMES), type.getName()));
                    }
                })
                .as("a name says what the thing is: none of " + BANNED_NAMES);
    }

    private static ArchRule nullMarkedPackages() {
        return classes()
                .should(new ArchCondition<>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        String message = type.getPackageName() + " of " + type.getSimpleName();
                        events.add(new SimpleConditionEvent(type, marked, message));
                    }
                })
                .as("each package has a package-info with @NullMarked");
    }

    private static ArchRule publicOnlyForOthers(String root, JavaClasses imported) {
        return classes()
                .should(new NeededOutside(root, imported))
                .as("a module's types are package-private but ids, events and what other modules use");
    }

    private static ArchRule hiddenEntryPoints() {
        return classes()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .or()
                .areMetaAnnotatedWith("org.springframework.web.bind.annotation.ControllerAdvice")
                .should()
                .bePackagePrivate()
                .as("a controller is package-private");
    }

    private static ArchRule entitiesGuardTheirState() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveNameMatching("set[A-Z].*")
                .as("an entity has no setters");
    }

    private static ArchRule listenersOfTheBrokerOnlyInMessaging() {
        return methods()
                .should()
                .notBeAnnotatedWith("org.springframework.kafka.annotation.KafkaListener")
                .as("events are read by a Subscription, whose inbox makes them safe");
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .that(not(JavaModifier.STATIC))
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .as("what a class needs comes through its constructor");
    }

    private static ArchRule noLegacyDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                .as("time is java.time");
    }

    private static ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    private static ArchRule noGenericExceptions() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    }

    private static ArchRule noCopiedTransactions() {
        return noClasses()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
                .as("a transaction belongs to a use case, not to a controller");
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaField> not(JavaModifier modifier) {
        return DescribedPredicate.describe(
                "not " + modifier, field -> !field.getModifiers().contains(modifier));
    }
}
