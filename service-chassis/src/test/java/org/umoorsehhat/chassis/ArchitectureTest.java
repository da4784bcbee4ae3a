package org.umoorsehhat.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collector;
import org.umoorsehhat.testsupport.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.umoorsehhat.chassis",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The part of a class's address that follows its module. */
    private static final String CLASS = "org/umoorsehhat/chassis/.*";

    @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;

    @ArchTest static final ArchRule injection = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;

    @ArchTest static final ArchRule dates = ArchitectureRules.NO_OLD_DATES;

    @ArchTest static final ArchRule now = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;

    @ArchTest static final ArchRule noCycles = ArchitectureRules.FEATURES_HAVE_NO_CYCLES;

    /** Who looks for a class finds the package in the one module or in the other. */
    @ArchTest
    static void packagesLieInOneModule(JavaClasses classes) {
        assertThat(classes.stream().collect(groupingBy(JavaClass::getPackageName, modules())))
                .hasSizeGreaterThan(10)
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    private static Collector<JavaClass, ?, Set<String>> modules() {
        return mapping(
                type -> type.getSource().orElseThrow().getUri().toString().replaceAll(CLASS, ""),
                toSet());
    }

    /** Reactor Kafka gets no new features: replacing it touches one class. */
    @ArchTest
    static final ArchRule oneClassKnowsReactorKafka =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("KafkaEventSender")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("reactor.kafka..");
}
