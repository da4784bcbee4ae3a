package org.umoorsehhat.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.umoorsehhat.testsupport.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.umoorsehhat.notification",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Sending is driven by time as messaging is by events, and works on the same tables. */
    private static final String[] ADAPTERS = {
        "..web..", "..persistence..", "..messaging..", "..sending.."
    };

    @ArchTest
    static final ArchRule FEATURES =
            noClasses()
                    .that(
                            resideInAPackage("org.umoorsehhat.*.*..")
                                    .and(resideOutsideOfPackages(ADAPTERS)))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.umoorsehhat..").and(resideInAnyPackage(ADAPTERS)))
                    .as("features do not depend on their adapters, nor on what sends");

    @ArchTest
    static final ArchRule PLAIN = ArchitectureRules.FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA;

    @ArchTest static final ArchRule CYCLES = ArchitectureRules.FEATURES_HAVE_NO_CYCLES;
    @ArchTest static final ArchRule RULES = ArchitectureRules.RULES_ARE_PURE;

    @ArchTest
    static final ArchRule DATABASE = ArchitectureRules.ADAPTERS_ARE_NAMED_AFTER_WHAT_THEY_ADAPT;

    @ArchTest static final ArchRule NULL = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;
    @ArchTest static final ArchRule NAMES = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;
    @ArchTest static final ArchRule FIELDS = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;
    @ArchTest static final ArchRule DATES = ArchitectureRules.NO_OLD_DATES;
    @ArchTest static final ArchRule CLOCK = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;

    @ArchTest static final ArchRule NULLS = ArchitectureRules.ANSWERS_SAY_NULL;

    @ArchTest static final ArchRule INSTANTS = ArchitectureRules.ANSWERS_TELL_INSTANTS_IN_UTC;
}
