package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrivateValuesTest {

    private static final PrivateValues ALL =
            PrivateValues.NONE.with(
                    Map.of(
                            "reason_for_visit",
                            "a",
                            "symptoms",
                            "b",
                            "chief_complaint",
                            "c",
                            "notes",
                            "d",
                            "doctor_notes",
                            "e",
                            "cancellation_reason",
                            "f"));

    @Test
    void fieldsHaveTheirNamesInJson() {
        assertThat(ALL.asMap())
                .contains(
                        Map.entry("reason_for_visit", "a"),
                        Map.entry("symptoms", "b"),
                        Map.entry("chief_complaint", "c"),
                        Map.entry("notes", "d"),
                        Map.entry("doctor_notes", "e"),
                        Map.entry("cancellation_reason", "f"));
        assertThat(PrivateValues.NONE.asMap())
                .hasSameSizeAs(PrivateValues.class.getRecordComponents())
                .allSatisfy((name, value) -> {
                    assertThat(value).isNull();
                });
    }

    @Test
    void everyNameThatIsSomebodysIsAField() {
        assertThat(
                        Stream.concat(
                                PrivateValues.OF_THE_PATIENT.stream(),
                                PrivateValues.OF_STAFF.stream()))
                .isSubsetOf(ALL.asMap().keySet())
                .doesNotHaveDuplicates()
                .doesNotContain("cancellation_reason");
    }

    @Test
    void namedFieldsAreReplacedAndTheRestStays() {
        assertThat(ALL.with(Map.of())).isEqualTo(ALL);
        assertThat(ALL.with(Map.of("notes", "x", "status", "cancelled")))
                .as("what is no field of it is passed over")
                .isEqualTo(
                        PrivateValues.NONE.with(
                                Map.of(
                                        "reason_for_visit",
                                        "a",
                                        "symptoms",
                                        "b",
                                        "chief_complaint",
                                        "c",
                                        "notes",
                                        "x",
                                        "doctor_notes",
                                        "e",
                                        "cancellation_reason",
                                        "f")));
        var blank = new HashMap<String, Object>();
        blank.put("symptoms", null);
        assertThat(ALL.with(blank))
                .isEqualTo(
                        PrivateValues.NONE.with(
                                Map.of(
                                        "reason_for_visit",
                                        "a",
                                        "chief_complaint",
                                        "c",
                                        "notes",
                                        "d",
                                        "doctor_notes",
                                        "e",
                                        "cancellation_reason",
                                        "f")));
        assertThat(ALL.with(PrivateValues.NONE.asMap())).isEqualTo(PrivateValues.NONE);
    }

    @Test
    void patientReadsAllButWhatStaffWrote() {
        assertThat(ALL.without(PrivateValues.OF_STAFF))
                .isEqualTo(
                        PrivateValues.NONE.with(
                                Map.of(
                                        "reason_for_visit",
                                        "a",
                                        "symptoms",
                                        "b",
                                        "chief_complaint",
                                        "c",
                                        "notes",
                                        "d",
                                        "cancellation_reason",
                                        "f")));
    }
}
