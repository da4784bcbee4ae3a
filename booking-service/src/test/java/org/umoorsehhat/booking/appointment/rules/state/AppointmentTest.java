package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ENDS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.withDeadline;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

class AppointmentTest {

    private static Caller caller(Role role, Long patient, Long doctor) {
        return new Caller("sub", "Name", Set.of(role), patient, doctor);
    }

    @Test
    void everybodyIsWhatTheirRoleAndNumberSay() {
        Appointment one = appointment();
        assertThat(one.roleOf(AppointmentFixtures.PLATFORM)).contains(Role.SYSTEM);
        assertThat(one.roleOf(AppointmentFixtures.ADMIN)).contains(Role.ADMIN);
        assertThat(one.roleOf(AppointmentFixtures.FRONT_DESK)).contains(Role.FRONT_DESK);
        assertThat(one.roleOf(AppointmentFixtures.ITS_DOCTOR)).contains(Role.DOCTOR);
        assertThat(one.roleOf(AppointmentFixtures.ITS_PATIENT)).contains(Role.PATIENT);
        assertThat(one.roleOf(AppointmentFixtures.DOCTOR_AS_PATIENT)).contains(Role.PATIENT);
        for (Caller nobody :
                List.of(
                        AppointmentFixtures.OTHER_DOCTOR,
                        AppointmentFixtures.OTHER_PATIENT,
                        AppointmentFixtures.STRANGER,
                        caller(Role.PATIENT, null, DOCTOR),
                        caller(Role.DOCTOR, PATIENT, null))) {
            assertThat(one.roleOf(nobody)).as(nobody.toString()).isEmpty();
        }
    }

    @Test
    void strongestRoleCounts() {
        var doctorAndPatient =
                new Caller("sub", "N", Set.of(Role.DOCTOR, Role.PATIENT), PATIENT, DOCTOR);
        assertThat(appointment().roleOf(doctorAndPatient)).contains(Role.DOCTOR);
        var all = new Caller("sub", "N", Set.of(Role.ADMIN, Role.DOCTOR), null, DOCTOR);
        assertThat(appointment().roleOf(all)).contains(Role.ADMIN);
        assertThat(appointment().roleOf(AppointmentFixtures.FRONT_DESK_AS_PATIENT))
                .contains(Role.FRONT_DESK);
        var doctorAtTheDesk =
                new Caller("sub", "N", Set.of(Role.DOCTOR, Role.FRONT_DESK), null, DOCTOR);
        assertThat(appointment().roleOf(doctorAtTheDesk)).contains(Role.DOCTOR);
    }

    @ParameterizedTest
    @EnumSource
    void isUpcomingWhileLiveAndNotBegun(AppointmentStatus status) {
        assertThat(appointment(status).isUpcoming(STARTS_AT.minusMillis(1)))
                .isEqualTo(status.isLive());
        assertThat(appointment(status).isUpcoming(STARTS_AT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isMovableByPatientsUntilItBeginsAndByStaffLaterToo(AppointmentStatus status) {
        Appointment one = appointment(status);
        assertThat(one.isMovable(true, STARTS_AT.minusMillis(1)))
                .as("who is there asks the clinic")
                .isEqualTo(status.isMovable() && status != AppointmentStatus.ARRIVED);
        assertThat(one.isMovable(true, STARTS_AT)).isFalse();
        assertThat(one.isMovable(false, STARTS_AT)).isEqualTo(status.isMovable());
    }

    @Test
    void isMovableByPatientsUntilTheDeadlineAndByStaffLaterToo() {
        Appointment one = withDeadline(appointment(), Duration.ofHours(1));
        assertThat(one.isMovable(true, STARTS_AT.minusSeconds(3600))).isTrue();
        assertThat(one.isMovable(true, STARTS_AT.minusSeconds(3599))).isFalse();
        assertThat(one.isMovable(false, STARTS_AT.minusSeconds(3599))).isTrue();
        assertThat(one.isAwaited(STARTS_AT.minusSeconds(1)))
                .as("they may still say that they will come")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void patientSaysThatTheyWillComeToWhatIsConfirmed(AppointmentStatus status) {
        assertThat(appointment(status).isAwaited(STARTS_AT.minusMillis(1)))
                .isEqualTo(
                        status == AppointmentStatus.CONFIRMED
                                || status == AppointmentStatus.SCHEDULED);
        assertThat(appointment(status).isAwaited(STARTS_AT)).isFalse();
    }

    @Test
    void isPastOnceItsEndHasCome() {
        assertThat(appointment().isPast(ENDS_AT.minusMillis(1))).isFalse();
        assertThat(appointment().isPast(ENDS_AT)).isTrue();
    }

    @Test
    void copiesReplaceOnePartAndKeepTheRest() {
        Appointment one = appointment();
        assertThat(one.changed().build()).isEqualTo(one);
        assertThat(one.withPatientName("Other").names())
                .isEqualTo(new Names("Dr Noor", "Other", "Check-up"));
        assertThat(one.withPatientName("Layla")).isEqualTo(one);
        assertThat(one.withVisit(one.visit().in(List.of(9L), true), null).visit().slots())
                .containsExactly(9L);
        var head = new AuditHead(6, new byte[] {4});
        assertThat(one.audited(head).revision().audit()).isSameAs(head);
        assertThat(one.audited(head).revision().version()).isEqualTo(7);
    }
}
