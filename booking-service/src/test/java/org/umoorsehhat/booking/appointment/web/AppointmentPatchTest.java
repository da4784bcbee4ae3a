package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STRANGER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

class AppointmentPatchTest {

    private static final String STAFFS =
            """
            {"doctor_notes": "rest", "follow_up_required": true, "follow_up_date": "2027-01-15"}
            """;

    private static AppointmentPatch patch(String json) {
        return JsonMapper.shared().readValue(json, AppointmentPatch.class);
    }

    private static Map<String, Object> changes(String json, Caller caller) {
        return patch(json).changes(caller, false);
    }

    private static Map<?, ?> errors(String json, Caller caller) {
        Problem problem = catchThrowableOfType(Problem.class, () -> changes(json, caller));
        assertThat(problem.type()).isEqualTo("validation");
        return (Map<?, ?>) problem.getBody().getProperties().get("errors");
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsBlanked() {
        var expected = new HashMap<String, Object>();
        expected.put("symptoms", null);
        expected.put("notes", "late");
        assertThat(changes("{\"symptoms\": null, \"notes\": \"late\"}", ITS_PATIENT))
                .isEqualTo(expected);
        assertThat(changes("{}", ADMIN)).isEmpty();
    }

    @Test
    void wholeOneBlanksWhatIsLeftOut() {
        var ofPatient = patch("{\"notes\": \"late\"}").changes(ITS_PATIENT, true);
        assertThat(ofPatient.keySet()).containsExactlyElementsOf(PrivateValues.OF_THE_PATIENT);
        assertThat(ofPatient).containsEntry("notes", "late").containsEntry("symptoms", null);
        var ofStaff = new ArrayList<>(PrivateValues.OF_THE_PATIENT);
        ofStaff.addAll(PrivateValues.OF_STAFF);
        ofStaff.addAll(List.of("follow_up_required", "follow_up_date"));
        assertThat(patch("{}").changes(ITS_DOCTOR, true).keySet())
                .containsExactlyElementsOf(ofStaff);
    }

    @Test
    void staffWritesNotesAndFollowUp() {
        for (Caller staff : List.of(ADMIN, ITS_DOCTOR)) {
            assertThat(changes(STAFFS, staff))
                    .isEqualTo(
                            Map.of(
                                    "doctor_notes",
                                    "rest",
                                    "follow_up_required",
                                    true,
                                    "follow_up_date",
                                    LocalDate.of(2027, 1, 15)));
        }
    }

    @Test
    void patientIsToldWhatIsNotTheirs() {
        assertThat(errors(STAFFS, ITS_PATIENT))
                .isEqualTo(
                        Map.of(
                                "doctor_notes",
                                List.of("is the clinic's to change"),
                                "follow_up_required",
                                List.of("is the clinic's to change"),
                                "follow_up_date",
                                List.of("is the clinic's to change")));
    }

    @Test
    void nobodyChangesAnythingElse() {
        for (String field : List.of("status", "cancellation_reason", "doctor", "nonsense")) {
            assertThat(errors("{\"%s\": \"x\"}".formatted(field), ADMIN))
                    .isEqualTo(Map.of(field, List.of("cannot be changed")));
        }
    }

    @Test
    void valuesMustBeOfTheirKind() {
        assertThat(
                        errors(
                                """
                                {"symptoms": 7, "notes": ["a"], "follow_up_required": "yes", "follow_up_date": "tomorrow"}
                                """,
                                ADMIN))
                .isEqualTo(
                        Map.of(
                                "symptoms",
                                List.of("is not a text"),
                                "notes",
                                List.of("is not a text"),
                                "follow_up_required",
                                List.of("is not true or false"),
                                "follow_up_date",
                                List.of("is not a date such as 2026-12-30")));
        for (String day : List.of("1899-12-31", "+10000-01-01")) {
            assertThat(errors("{\"follow_up_date\": \"%s\"}".formatted(day), ADMIN))
                    .isEqualTo(
                            Map.of("follow_up_date", List.of("is not a date from 1900 to 9999")));
        }
        assertThat(errors("{\"follow_up_date\": 20270115}", ADMIN)).hasSize(1);
    }

    @Test
    void textsHaveAnEnd() {
        assertThat(changes("{\"notes\": \"%s\"}".formatted("x".repeat(2000)), ADMIN)).hasSize(1);
        assertThat(errors("{\"notes\": \"%s\"}".formatted("x".repeat(2001)), ADMIN))
                .isEqualTo(Map.of("notes", List.of("has more than 2000 characters")));
    }

    @Test
    void whoHasNoRoleMayNothing() {
        Problem problem = catchThrowableOfType(Problem.class, () -> changes("{}", STRANGER));
        assertThat(problem.type()).isEqualTo("forbidden");
    }
}
