package org.umoorsehhat.waitlist;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.umoorsehhat.testsupport.ArchitectureRules;
import org.umoorsehhat.waitlist.offer.persistence.LockedSlot;

@AnalyzeClasses(
        packages = "org.umoorsehhat.waitlist",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What comes in knows the feature, never the other way round. */
    @ArchTest
    static final ArchRule adapters =
            noClasses()
                    .that(
                            resideInAPackage("org.umoorsehhat.waitlist.*..")
                                    .and(resideOutsideOfPackages("..web..", "..messaging..")))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.umoorsehhat..")
                                    .and(resideInAnyPackage("..web..", "..messaging..")))
                    .as("features and stores do not depend on web and messaging");

    /** Rules know nothing, stores know the rules, use cases know both. */
    @ArchTest
    static final ArchRule stores =
            classes()
                    .that(resideInAPackage("..persistence.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("..rules..", "..persistence..")
                                    .or(not(resideInAPackage("org.umoorsehhat.waitlist.."))))
                    .as("stores know rules only");

    @ArchTest
    static final ArchRule features = ArchitectureRules.FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA;

    @ArchTest static final ArchRule rules = ArchitectureRules.RULES_ARE_PURE;

    @ArchTest static final ArchRule cycles = ArchitectureRules.FEATURES_HAVE_NO_CYCLES;

    @ArchTest
    static final ArchRule databases = ArchitectureRules.ADAPTERS_ARE_NAMED_AFTER_WHAT_THEY_ADAPT;

    @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;

    @ArchTest static final ArchRule injection = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;

    @ArchTest static final ArchRule dates = ArchitectureRules.NO_OLD_DATES;

    @ArchTest static final ArchRule clock = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;

    /** Or else a slot's offers could be changed without its lock. */
    @ArchTest
    static final ArchRule lockedSlots =
            constructors()
                    .that()
                    .areDeclaredIn(LockedSlot.class)
                    .should()
                    .bePackagePrivate()
                    .as("a LockedSlot is had from SlotTransactions only");

    /** One word for one thing: no two types share a name. */
    @ArchTest
    static void typesHaveNamesOfTheirOwn(JavaClasses classes) {
        Map<String, List<String>> byName =
                classes.stream()
                        .filter(type -> !type.getSimpleName().isEmpty())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        Collectors.mapping(
                                                JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).isNotEmpty().allMatch(types -> types.size() == 1);
    }

    @ArchTest static final ArchRule nulls = ArchitectureRules.ANSWERS_SAY_NULL;

    @ArchTest static final ArchRule instants = ArchitectureRules.ANSWERS_TELL_INSTANTS_IN_UTC;
}
