package org.umoorsehhat.booking.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.OTHER_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.OTHER_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STRANGER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.caller.Caller;

/** Who is told of a change. */
class ListenersTest {

    private static final Change CHANGE =
            new Change(0, 1, "appointment-booked", DOCTOR, PATIENT, "{}");

    private final Listeners listeners = new Listeners();

    private Listener add(Caller caller) {
        var listener = new Listener(caller, 8);
        listeners.add(listener);
        return listener;
    }

    @Test
    void theyAreFoundByWhatTheyMaySee() {
        List<Listener> all =
                Stream.of(
                                ADMIN,
                                ITS_DOCTOR,
                                OTHER_DOCTOR,
                                ITS_PATIENT,
                                OTHER_PATIENT,
                                DOCTOR_AS_PATIENT,
                                STRANGER)
                        .map(this::add)
                        .toList();

        assertThat(listeners.of(CHANGE))
                .as("the same as if each were asked")
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(listener -> listener.maySee(CHANGE)).toList())
                .extracting(Listener::caller)
                .containsExactlyInAnyOrder(ADMIN, ITS_DOCTOR, ITS_PATIENT, DOCTOR_AS_PATIENT);
    }

    /** Else it would stay in the list of the doctor who gave the patient away. */
    @Test
    void bothDoctorsAreToldOfAChangeOfDoctor() {
        Listener former = add(ITS_DOCTOR);
        Listener now = add(OTHER_DOCTOR);
        var given =
                new Change(
                        0, 2, "appointment-rescheduled", OTHER_DOCTOR.asDoctor(), DOCTOR, 99, "{}");
        assertThat(listeners.of(given)).containsExactlyInAnyOrder(former, now);
        assertThat(former.maySee(given) && now.maySee(given)).isTrue();
    }

    @Test
    void whoIsBothIsToldOnce() {
        var both = new Caller("b", "Both", DOCTOR_AS_PATIENT.roles(), PATIENT, DOCTOR);
        Listener listener = add(both);
        assertThat(listeners.of(CHANGE)).containsExactly(listener);
    }

    @Test
    void whoHasGoneIsNotToldAndLeavesTheOthers() {
        Listener gone = add(ITS_PATIENT);
        Listener stays = add(ITS_PATIENT);

        listeners.remove(gone);
        listeners.remove(gone);

        assertThat(listeners.of(CHANGE)).containsExactly(stays);
        assertThat(listeners.everybody()).containsExactly(stays);
        assertThat(listeners.count()).isOne();
        listeners.remove(stays);
        assertThat(listeners.of(CHANGE)).isEmpty();
        assertThat(listeners.count()).isZero();
    }
}
