package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.VISIT_TIMES;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.withDeadline;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.chassis.caller.Role;

/** When something may be done, to the second; times are seconds from the start of the visit. */
class GuardsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-3601, TOO_EARLY", "-3600, -", "0, -", "86400, -"})
    void visitStartsNoEarlierThanAnHourBefore(int seconds, Refusal refusal) {
        assertThat(
                        Guards.notTooEarly(
                                appointment(),
                                Role.DOCTOR,
                                STARTS_AT.plusSeconds(seconds),
                                VISIT_TIMES))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-1, NOT_BEGUN", "0, -", "1, -"})
    void nobodyHasMissedWhatHasNotBegun(int seconds, Refusal refusal) {
        assertThat(
                        Guards.begun(
                                appointment(),
                                Role.ADMIN,
                                STARTS_AT.plusSeconds(seconds),
                                VISIT_TIMES))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CONFIRMED, PATIENT, -1, -",
                "CONFIRMED, PATIENT, 0, BEGUN",
                "CONFIRMED, DOCTOR, 7200, -",
                "CONFIRMED, ADMIN, 7200, -",
                "ARRIVED, PATIENT, -1, THERE",
                "ARRIVED, DOCTOR, -1, -"
            })
    void patientCancelsUntilTheyAreThereOrItBegins(
            AppointmentStatus status, Role role, int seconds, Refusal refusal) {
        assertThat(
                        Guards.untilItBegins(
                                appointment(status),
                                role,
                                STARTS_AT.plusSeconds(seconds),
                                VISIT_TIMES))
                .isEqualTo(refusal);
    }

    /** It may be cancelled and moved until an hour before. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CONFIRMED, PATIENT, -3600, -",
                "CONFIRMED, PATIENT, -3599, TOO_LATE_FOR_PATIENTS",
                "PENDING, PATIENT, -3599, TOO_LATE_FOR_PATIENTS",
                "CONFIRMED, PATIENT, 0, BEGUN",
                "ARRIVED, PATIENT, -1, THERE",
                "CONFIRMED, FRONT_DESK, -1, -",
                "CONFIRMED, SYSTEM, -1, -",
                "CONFIRMED, DOCTOR, 7200, -"
            })
    void patientCancelsUntilTheDeadlineAndStaffLaterToo(
            AppointmentStatus status, Role role, int seconds, Refusal refusal) {
        assertThat(
                        Guards.untilItsDeadline(
                                withDeadline(appointment(status), Duration.ofHours(1)),
                                role,
                                STARTS_AT.plusSeconds(seconds),
                                VISIT_TIMES))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CONFIRMED, 0, NOTHING_TO_UNDO",
                "ARRIVED, 1800, -",
                "ARRIVED, 1801, TOO_LATE_TO_UNDO",
                "COMPLETED, 1800, -",
                "CANCELLED, 0, NOTHING_TO_UNDO"
            })
    void lastStepIsTakenBackInItsTime(AppointmentStatus status, int seconds, Refusal refusal) {
        assertThat(
                        Guards.undoable(
                                appointment(status),
                                Role.DOCTOR,
                                STARTS_AT.plus(Duration.ofSeconds(seconds)),
                                VISIT_TIMES))
                .isEqualTo(refusal);
    }
}
