package org.umoorsehhat.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.umoorsehhat.testsupport.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.umoorsehhat.chassis",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;

    @ArchTest static final ArchRule injection = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;

    @ArchTest static final ArchRule dates = ArchitectureRules.NO_OLD_DATES;

    @ArchTest static final ArchRule now = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;

    @ArchTest static final ArchRule noCycles = ArchitectureRules.FEATURES_HAVE_NO_CYCLES;

    /**
     * The gateway has none of these. What is on its class path the build checks: see the rule in
     * pom.xml, since tests bring a database and a broker of their own.
     */
    @ArchTest
    static final ArchRule neitherDatabaseNorBroker =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.r2dbc..",
                            "org.springframework.r2dbc..",
                            "org.springframework.data..",
                            "org.springframework.transaction..",
                            "org.springframework.kafka..",
                            "org.apache.kafka..",
                            "reactor.kafka..",
                            "io.cloudevents..");
}
