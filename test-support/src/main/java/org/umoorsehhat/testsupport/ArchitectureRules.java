package org.umoorsehhat.testsupport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * How the code is built, as tests. A module applies the rules that fit it; each fails where it
 * matches no class.
 *
 * {@snippet :
 * @AnalyzeClasses(packages = "org.umoorsehhat.booking", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;
 * }
 * }
 */
public final class ArchitectureRules {

    private static final String[] ADAPTERS = {"..web..", "..persistence..", "..messaging.."};

    /** Web, persistence and messaging know the feature, never the other way round. */
    public static final ArchRule FEATURES_DO_NOT_KNOW_THEIR_ADAPTERS =
            noClasses()
                    .that(
                            resideInAPackage("org.umoorsehhat.*.*..")
                                    .and(resideOutsideOfPackages(ADAPTERS)))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.umoorsehhat..").and(resideInAnyPackage(ADAPTERS)))
                    .as("features do not depend on their adapters");

    /**
     * The feature packages hold plain Java: what Spring Web, Data and Kafka need is in the
     * adapters.
     */
    public static final ArchRule FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA =
            noClasses()
                    .that(
                            resideInAPackage("org.umoorsehhat.*.*..")
                                    .and(resideOutsideOfPackages(ADAPTERS)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "org.springframework.data..",
                            "org.springframework.r2dbc..",
                            "io.r2dbc..",
                            "org.springframework.kafka..",
                            "reactor.kafka..",
                            "org.apache.kafka..")
                    .as("feature packages import no Spring Web, Data or Kafka");

    /** Features know each other in one direction only: each can be read, and changed, by itself. */
    public static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("org.umoorsehhat.*.(*)..").should().beFreeOfCycles();

    /** What decides is plain synchronous Java, to be tested without a framework or a database. */
    public static final ArchRule RULES_ARE_PURE =
            noClasses()
                    .that()
                    .resideInAPackage("..rules..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "reactor..",
                            "io.r2dbc..",
                            "org.apache.kafka..",
                            "org.umoorsehhat..web..",
                            "org.umoorsehhat..persistence..",
                            "org.umoorsehhat..messaging..",
                            "org.umoorsehhat.chassis.problem..")
                    .as("rules import no Reactor, no Spring and no adapter");

    /** What speaks to PostgreSQL says so, and all of it in the same way. */
    public static final ArchRule ADAPTERS_ARE_NAMED_AFTER_WHAT_THEY_ADAPT =
            noClasses()
                    .that()
                    .resideInAPackage("..persistence..")
                    .should()
                    .haveSimpleNameEndingWith("Table")
                    .orShould()
                    .haveSimpleNameStartingWith("Sql")
                    .as("adapters to the database are called Postgres…");

    /** A package that is not {@code @NullMarked} is one that the build does not check for null. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(beInANullMarkedPackage());

    /** Names come from the field. */
    public static final ArchRule NAMES_SAY_WHAT_IS_MEANT =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
                    .as("no class is called Util, Helper, Manager or Impl");

    /** Constructors say what a class needs. */
    public static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .as("no field is injected");

    /** Time is {@code java.time}. */
    public static final ArchRule NO_OLD_DATES =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Date.class, java.util.Calendar.class, java.sql.Timestamp.class)
                    .as("no java.util.Date, Calendar or Timestamp");

    /** Now is what the injected {@code Clock} says, so that a test can say it too. */
    public static final ArchRule NOW_COMES_FROM_A_CLOCK =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .as("now comes from a Clock");

    /** A field without a value is there, and null: in the answers of every service. */
    public static final ArchRule ANSWERS_SAY_NULL =
            classes().that().resideInAPackage("..web..").should(leaveNothingOut());

    /**
     * Instants in answers end in Z: in every service they are {@link Instant}s, of no zone. What
     * comes in may have any offset.
     */
    public static final ArchRule ANSWERS_TELL_INSTANTS_IN_UTC =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("..web..")
                    .and()
                    .areDeclaredInClassesThat()
                    .haveNameNotMatching(".*(Request|Requests|Form)(\\$.*)?")
                    .should()
                    .haveRawType(OffsetDateTime.class)
                    .orShould()
                    .haveRawType(ZonedDateTime.class)
                    .as("instants of answers are Instants");

    private ArchitectureRules() {}

    private static ArchCondition<JavaClass> leaveNothingOut() {
        return new ArchCondition<>("leave no null out of their JSON") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean complete =
                        Stream.concat(Stream.of(item), item.getFields().stream())
                                .filter(part -> part.isAnnotatedWith(JsonInclude.class))
                                .allMatch(part ->
                                        part.getAnnotationOfType(JsonInclude.class).value()
                                                == JsonInclude.Include.ALWAYS);
                events.add(
                        new SimpleConditionEvent(
                                item, complete, item.getName() + " leaves fields out"));
            }
        };
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                String message = "%s is in a package whose package-info says no @NullMarked";
                events.add(
                        new SimpleConditionEvent(item, marked, message.formatted(item.getName())));
            }
        };
    }
}
