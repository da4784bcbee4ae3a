package org.umoorsehhat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final Set<String> FREE_TEXT_AND_HEALTH =
            Set.of(
                    "reason_for_visit",
                    "symptoms",
                    "notes",
                    "doctor_notes",
                    "chief_complaint",
                    "cancellation_reason");
    private static final Set<String> CONTACT =
            Set.of("email", "phone", "patient_name", "date_of_birth", "gender");

    static Stream<Path> all() {
        return ContractFiles.allSchemas();
    }

    static Stream<Path> events() {
        return ContractFiles.eventSchemas();
    }

    static Stream<Path> eventsThatEverybodyMaySee() {
        return events().filter(file -> !isPatientEvent(file));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isAValidSchemaOfItsDialect(Path file) {
        var schema = ContractFiles.read(file);

        assertThat(schema.path("$schema").asString()).isEqualTo(DIALECT);
        assertThat(ContractFiles.validate(DIALECT, schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNamedAfterItsFile(Path file) {
        var relative = ContractFiles.ROOT.resolve("schemas").relativize(file);

        assertThat(ContractFiles.read(file).path("$id").asString())
                .isEqualTo(ContractFiles.IDS + relative);
    }

    @ParameterizedTest
    @MethodSource("events")
    void saysWhatItMeans(Path file) {
        assertThat(ContractFiles.read(file).path("description").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isClosedForProducers(Path file) {
        assertThat(SchemaWalk.of(file).objects())
                .isNotEmpty()
                .allSatisfy((where, object) ->
                        assertThat(object.path("additionalProperties").asBoolean(true))
                                .as(where)
                                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasNoFreeTextAndNoHealthData(Path file) {
        assertThat(SchemaWalk.of(file).propertyNames())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(FREE_TEXT_AND_HEALTH);
    }

    @ParameterizedTest
    @MethodSource("eventsThatEverybodyMaySee")
    void doesNotTellWhoAPatientIs(Path file) {
        var names = SchemaWalk.of(file).propertyNames();

        assertThat(names).doesNotContainAnyElementsOf(CONTACT);
        if (names.contains("name")) {
            assertThat(names).as("a name beside a patient").doesNotContain("patient_id");
        }
    }

    private static boolean isPatientEvent(Path file) {
        return ContractFiles.typeOf(file).startsWith("org.umoorsehhat.booking.patient-");
    }
}
