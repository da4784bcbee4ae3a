package org.umoorsehhat.scheduling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.umoorsehhat.testsupport.ArchitectureRules;

/**
 * A feature is built in layers: rules, persistence, use cases, and web and messaging around them.
 * Each knows those before it, so that a use case calls its store directly, and a store no use case.
 */
@AnalyzeClasses(
        packages = "org.umoorsehhat.scheduling",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "org.umoorsehhat.scheduling..";

    @ArchTest static final ArchRule rules = ArchitectureRules.RULES_ARE_PURE;

    /** Rules and stores know no use case, no endpoint and no topic. */
    @ArchTest
    static final ArchRule layers =
            classes()
                    .that()
                    .resideInAnyPackage("..rules..", "..persistence..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideOutsideOfPackages(OURS)
                                    .or(resideInAnyPackage("..rules..", "..persistence..")))
                    .as("rules and persistence depend on nothing else of this service");

    /** Endpoints and topics know the use cases, never the other way round. */
    @ArchTest
    static final ArchRule edges =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..messaging..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.umoorsehhat.scheduling..web..",
                                    "org.umoorsehhat.scheduling..messaging.."))
                    .as("use cases depend on no endpoint and no topic");

    @ArchTest
    static final ArchRule packages =
            slices().matching("org.umoorsehhat.scheduling.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule frameworks = ArchitectureRules.FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA;

    @ArchTest static final ArchRule cycles = ArchitectureRules.FEATURES_HAVE_NO_CYCLES;

    @ArchTest
    static final ArchRule adapters = ArchitectureRules.ADAPTERS_ARE_NAMED_AFTER_WHAT_THEY_ADAPT;

    @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;

    @ArchTest static final ArchRule injection = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;

    @ArchTest static final ArchRule dates = ArchitectureRules.NO_OLD_DATES;

    @ArchTest static final ArchRule now = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;

    @ArchTest static final ArchRule nulls = ArchitectureRules.ANSWERS_SAY_NULL;

    @ArchTest static final ArchRule instants = ArchitectureRules.ANSWERS_TELL_INSTANTS_IN_UTC;
}
