package org.umoorsehhat.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("org.umoorsehhat.testsupport.bad");

    private static final JavaClasses GOOD =
            new ClassFileImporter().importPackages("org.umoorsehhat.testsupport.good");

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatIsWrong(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingWrongWhereNothingIs(ArchRule rule) {
        assertThat(rule.evaluate(GOOD).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void aRuleThatMatchesNothingFails() {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.umoorsehhat.nowhere");

        assertThat(rules())
                .allSatisfy(rule ->
                        org.assertj.core.api.Assertions.assertThatThrownBy(
                                        () -> rule.check(nothing))
                                .hasMessageContaining("failed to check any classes"));
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.FEATURES_DO_NOT_KNOW_THEIR_ADAPTERS,
                ArchitectureRules.FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA,
                ArchitectureRules.PACKAGES_ARE_NULL_MARKED,
                ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT,
                ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS,
                ArchitectureRules.NO_OLD_DATES,
                ArchitectureRules.NOW_COMES_FROM_A_CLOCK);
    }
}
