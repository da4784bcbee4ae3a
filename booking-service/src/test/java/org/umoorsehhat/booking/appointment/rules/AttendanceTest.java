package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.ConfirmAttendance;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.chassis.caller.Caller;

/** Its patient says that they will come. */
class AttendanceTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);
    private static final Instant BEFORE = STARTS_AT.minus(Duration.ofDays(1));

    private static Decision said(Appointment appointment, Caller caller, Instant at) {
        return LIFECYCLE.decide(appointment, new ConfirmAttendance(), caller, at);
    }

    private static Appointment in(AppointmentStatus status) {
        return AppointmentFixtures.appointment().changed().status(status).build();
    }

    @Test
    void isKeptAndLoggedAndTheStateStays() {
        var done =
                (Changed)
                        said(
                                in(AppointmentStatus.CONFIRMED),
                                AppointmentFixtures.ITS_PATIENT,
                                BEFORE);

        assertThat(done.after().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(done.after().milestones().attendance()).isEqualTo(BEFORE);
        assertThat(done.audit().action()).isEqualTo("attendance_confirmed");
        assertThat(done.isNothing()).isFalse();
        var again =
                (Changed)
                        said(done.after(), AppointmentFixtures.ITS_PATIENT, BEFORE.plusSeconds(9));
        assertThat(again.isNothing()).isTrue();
    }

    @Test
    void isForItsPatientWhileItIsSureAndToCome() {
        assertThat(said(in(AppointmentStatus.CONFIRMED), AppointmentFixtures.ADMIN, BEFORE))
                .isEqualTo(Refusal.FORBIDDEN);
        assertThat(said(in(AppointmentStatus.PENDING), AppointmentFixtures.ITS_PATIENT, BEFORE))
                .isEqualTo(Refusal.NOT_TO_ATTEND);
        assertThat(
                        said(
                                in(AppointmentStatus.CONFIRMED),
                                AppointmentFixtures.ITS_PATIENT,
                                STARTS_AT))
                .isEqualTo(Refusal.BEGUN);
    }
}
