package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ENDS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.CheckIn;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Undo;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Undoable;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

/** Who is there, and what staff takes back. */
class DayOfTheVisitTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);
    private static final Undo UNDO = new Undo("the wrong patient");

    private static Decision decide(Appointment before, Acting action, Instant now) {
        return LIFECYCLE.decide(before, action, ITS_DOCTOR, now);
    }

    private static Appointment after(Appointment before, Acting action, Instant now) {
        return ((Changed) decide(before, action, now)).after();
    }

    /** The visit begins at 10:00 in the doctor's zone. */
    @ParameterizedTest
    @CsvSource({
        "-601, NOT_ON_THE_DAY",
        "-600, TOO_EARLY_TO_ARRIVE",
        "-241, TOO_EARLY_TO_ARRIVE",
        "-240, ARRIVED",
        "0, ARRIVED",
        "45, ARRIVED",
        "839, ARRIVED",
        "840, NOT_ON_THE_DAY"
    })
    void patientIsThereOnTheDayOfTheVisit(int minutes, String expected) {
        Instant now = STARTS_AT.plus(Duration.ofMinutes(minutes));
        Decision decision = decide(appointment(), new CheckIn(), now);
        assertThat(
                        decision instanceof Changed changed
                                ? changed.after().status().name()
                                : decision.toString())
                .isEqualTo(expected);
    }

    @Test
    void arrivalIsToldWithoutANewState() {
        var changed = (Changed) decide(appointment(), new CheckIn(), STARTS_AT);
        assertThat(changed.after().milestones().arrived()).isEqualTo(STARTS_AT);
        assertThat(changed.event().fact()).isEqualTo("arrived");
        assertThat(changed.event().data())
                .containsEntry("status", "scheduled")
                .containsEntry("arrived_at", STARTS_AT.toString());
        assertThat(changed.audit().values().after())
                .isEqualTo(Map.of("status", "arrived", "arrived_at", STARTS_AT.toString()));
    }

    @Test
    void lastStepIsTakenBackAndItsTimesWithIt() {
        var confirmed = appointment();
        var arrived = after(confirmed, new CheckIn(), STARTS_AT);
        assertThat(arrived.undoable())
                .isEqualTo(
                        new Undoable(
                                AppointmentStatus.CONFIRMED, STARTS_AT.plus(Duration.ofHours(24))));
        var back = after(arrived, UNDO, STARTS_AT.plus(Duration.ofHours(24)));
        assertThat(back.status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(back.milestones().arrived()).isNull();
        assertThat(back.undoable()).isNull();
        assertThat(decide(back, UNDO, STARTS_AT)).isEqualTo(Refusal.NOTHING_TO_UNDO);
        assertThat(decide(arrived, UNDO, STARTS_AT.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isEqualTo(Refusal.TOO_LATE_TO_UNDO);

        var started = after(arrived, new Start(), STARTS_AT.plusSeconds(60));
        var waitsAgain = after(started, UNDO, STARTS_AT.plusSeconds(120));
        assertThat(waitsAgain.status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(waitsAgain.milestones().arrived()).isEqualTo(STARTS_AT);
        assertThat(waitsAgain.milestones().started()).isNull();

        var completed = after(started, Complete.PLAIN, ENDS_AT);
        var underWay = after(completed, UNDO, ENDS_AT);
        assertThat(underWay.status()).isEqualTo(AppointmentStatus.IN_PROGRESS);
        assertThat(underWay.milestones().started()).isEqualTo(STARTS_AT.plusSeconds(60));
        assertThat(underWay.milestones().completed()).isNull();
    }

    /** Completed without a start: both are taken back, as both were recorded at once. */
    @Test
    void startThatWasImpliedIsTakenBackWithTheCompletion() {
        var completed = after(appointment(), Complete.PLAIN, ENDS_AT);
        var changed = (Changed) decide(completed, UNDO, ENDS_AT);
        assertThat(changed.after().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(changed.after().milestones().started()).isNull();
        assertThat(changed.after().milestones().completed()).isNull();
        assertThat(changed.seats()).isEqualTo(SeatEffect.TAKE_BACK);
    }

    @Test
    void noShowIsTakenBackWithTheReasonForTheLogAlone() {
        var missed = after(appointment(), new RecordNoShow(), STARTS_AT);
        var changed = (Changed) decide(missed, UNDO, STARTS_AT.plusSeconds(60));
        assertThat(changed.after().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(changed.audit().notes()).isEqualTo("the wrong patient");
        assertThat(changed.audit().action()).isEqualTo("undone");
        assertThat(changed.event().fact()).isEqualTo("changed");
        assertThat(changed.event().data().toString()).doesNotContain("wrong patient");
    }

    @Test
    void paymentStaysAndSoDoesWhatMayBeTakenBack() {
        var completed = after(appointment(), Complete.PLAIN, ENDS_AT);
        var paid = after(completed, new Pay(PaymentMethod.CASH, null, null, false), ENDS_AT);
        assertThat(paid.undoable()).isEqualTo(completed.undoable());
        var back = after(paid, UNDO, ENDS_AT.plusSeconds(60));
        assertThat(back.payment().isPaid()).isTrue();
        assertThat(back.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    }

    @Test
    void whatIsCancelledFromTheWaitingRoomIsNotTakenBack() {
        var arrived = after(appointment(), new CheckIn(), STARTS_AT);
        var left = (Changed) LIFECYCLE.decide(arrived, new Cancel("left"), ADMIN, ENDS_AT);
        assertThat(left.after().undoable()).isNull();
        assertThat(decide(left.after(), UNDO, ENDS_AT)).isEqualTo(Refusal.NOTHING_TO_UNDO);
    }
}
