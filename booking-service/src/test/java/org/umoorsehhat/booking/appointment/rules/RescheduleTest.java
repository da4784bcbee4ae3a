package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ID;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.REFERENCE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SUCCESSOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.TEXTS;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ZONE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.paid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.payment.rules.Price;

/** One appointment gives way to another one. */
class RescheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final UUID NEW_UUID = UUID.fromString("019b0000-0000-7000-8000-000000000055");
    private static final Doctor NOOR = AppointmentFixtures.doctor();

    private static Decision move(
            Appointment before, Doctor doctor, String date, String time, String reason) {
        var move =
                new Reschedule(
                        LocalDate.parse(date),
                        LocalTime.parse(time),
                        reason,
                        new Facts(SUCCESSOR, NEW_UUID, "CCCCCCCC", doctor, null));
        return new AppointmentLifecycle(
                        730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY)
                .decide(before, move, ITS_PATIENT, NOW);
    }

    private static Moved moved(Appointment before, String reason) {
        return (Moved) move(before, NOOR, "2026-12-24", "09:30", reason);
    }

    private static Doctor doctor(String zone, boolean isActive) {
        return new Doctor(
                DOCTOR,
                "Dr Noor",
                ZoneId.of(zone),
                new Charges(new BigDecimal("999.00"), null),
                isActive,
                false,
                BookingRules.NONE);
    }

    @Test
    void newTimeMustBeOneThatCanBeBooked() {
        assertThat(move(appointment(), null, "2026-12-24", "09:30", null))
                .isEqualTo(Refusal.UNKNOWN_DOCTOR_OF_APPOINTMENT);
        assertThat(move(appointment(), NOOR, "2026-12-24", "09:30:10", null))
                .isEqualTo(Refusal.NEW_NO_WHOLE_MINUTE);
        assertThat(move(appointment(), NOOR, "2026-11-24", "09:30", null))
                .isEqualTo(Refusal.NEW_PAST);
        assertThat(move(appointment(), NOOR, "2026-11-25", "11:59", null))
                .isEqualTo(Refusal.NEW_PAST);
        assertThat(move(appointment(), NOOR, "2028-11-25", "09:30", null))
                .isEqualTo(Refusal.NEW_TOO_FAR_AHEAD);
        assertThat(move(appointment(), doctor("Europe/Berlin", true), "2027-03-28", "02:30", null))
                .isEqualTo(Refusal.NEW_SKIPPED_TIME);
        assertThat(move(appointment(), doctor("Asia/Riyadh", false), "2026-12-24", "09:30", null))
                .isEqualTo(Refusal.DOCTOR_INACTIVE);
    }

    @Test
    void stateIsAskedForOnceTheTimeIsWellFormedAndBeforeTheDoctor() {
        Appointment over = appointment(AppointmentStatus.COMPLETED);
        assertThat(move(over, NOOR, "2026-11-24", "09:30", null)).isEqualTo(Refusal.NEW_PAST);
        assertThat(move(over, NOOR, "2026-11-25", "11:59", null)).isEqualTo(Refusal.NOT_TO_CANCEL);
        assertThat(move(over, doctor("Asia/Riyadh", false), "2026-12-24", "09:30", null))
                .isEqualTo(Refusal.NOT_TO_CANCEL);
    }

    @Test
    void newTimeMustBeAnotherOne() {
        assertThat(move(appointment(), NOOR, "2026-12-01", "10:00", null))
                .isEqualTo(Refusal.SAME_TIME);
        assertThat(move(appointment(), NOOR, "2026-12-01", "10:01", null))
                .isInstanceOf(Moved.class);
    }

    @Test
    void requestThatItsPatientMovesStaysARequest() {
        Appointment made = moved(appointment(AppointmentStatus.PENDING), null).made().made();
        assertThat(made.status()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(made.requiresConfirmation()).isTrue();
        assertThat(made.milestones().confirmed()).isNull();
    }

    @Test
    void whatWasPaidGoesAlongAndIsCountedOnce() {
        Moved moved = moved(paid(appointment()), null);
        assertThat(moved.made().made().payment().isPaid()).isTrue();
        Payment left = moved.old().after().payment();
        assertThat(left).isEqualTo(Payment.owed(new Price(left.fee(), "SAR")));
        assertThat(moved.old().audit().values().after()).containsEntry("is_paid", false);
        Changed old = moved.old();
        var again =
                new AppointmentLifecycle(
                                730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY)
                        .decide(
                                moved.made().made(),
                                new Refund(null, null, null),
                                AppointmentFixtures.ADMIN,
                                NOW);
        assertThat(((Changed) again).after().payment()).isEqualTo(old.after().payment());
    }

    @Test
    void oldOneIsCancelledWithTheNewTimeAsReason() {
        var old = moved(appointment(), "on a journey").old();
        String reason = "Rescheduled to 2026-12-24 09:30: on a journey";
        assertThat(old.after().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(old.after().cancellation())
                .isEqualTo(new Cancellation(NOW, "p-22", "patient", false));
        assertThat(old.after().privateValues())
                .isEqualTo(TEXTS.with(Map.of("cancellation_reason", reason)));
        assertThat(old.after().moves()).isEqualTo(new Moves(40L, SUCCESSOR));
        assertThat(old.after().visit()).as("its time stays").isEqualTo(appointment().visit());
        assertThat(old.audit().notes()).isNull();
        assertThat(old.audit().values().before())
                .containsEntry("status", "confirmed")
                .containsEntry("rescheduled_to", null)
                .hasSize(2);
        assertThat(old.audit().values().after())
                .isEqualTo(Map.of("status", "cancelled", "rescheduled_to", SUCCESSOR));
        assertThat(old.audit().privateValues().after())
                .isEqualTo(Map.of("cancellation_reason", reason));
    }

    @Test
    void reasonIsOnlyTheTimeWhereNoneIsGiven() {
        for (String none : new String[] {null, ""}) {
            assertThat(moved(appointment(), none).made().audit().notes())
                    .isEqualTo("Rescheduled to 2026-12-24 09:30");
        }
    }

    @Test
    void newOneKeepsAllButTheTimeAndTheMessages() {
        Appointment before = paid(appointment());
        Appointment made = moved(before, null).made().made();
        assertThat(made.id()).isEqualTo(SUCCESSOR);
        assertThat(made.appointmentId()).isEqualTo(NEW_UUID);
        assertThat(made.bookingReference()).isEqualTo(REFERENCE);
        assertThat(made.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(made.requiresConfirmation()).isFalse();
        assertThat(made.moves()).isEqualTo(new Moves(ID, null));
        assertThat(made.payment()).isEqualTo(before.payment());
        assertThat(made.privateValues()).isEqualTo(TEXTS);
        assertThat(made.followUp()).isEqualTo(before.followUp());
        assertThat(made.cancellation()).isNull();
        assertThat(made.messages()).isEqualTo(Messages.NONE);
        assertThat(made.bookedBy()).isEqualTo("p-22");
        assertThat(made.milestones()).isEqualTo(new Milestones(NOW, NOW, NOW, null, null));
        assertThat(made.revision().version()).isEqualTo(1);
        assertThat(made.revision().reference()).isEqualTo(4);
        assertThat(made.revision().audit().count()).isZero();
        assertThat(made.visit().startsAt()).isEqualTo("2026-12-24T06:30:00Z");
        assertThat(made.visit().endsAt()).isEqualTo("2026-12-24T07:00:00Z");
        assertThat(made.visit().minutes()).isEqualTo(before.visit().minutes());
        assertThat(made.visit().service()).isEqualTo(before.visit().service());
        assertThat(made.visit().type()).isEqualTo(before.visit().type());
        assertThat(made.visit().method()).isEqualTo(before.visit().method());
        assertThat(made.visit().timeZone()).isEqualTo(ZONE.getId());
        assertThat(made.visit().slots()).isEmpty();
    }

    @Test
    void newTimeIsMeantInTheZoneThatTheDoctorHasNow() {
        var made =
                ((Moved)
                                move(
                                        appointment(),
                                        doctor("Europe/Berlin", true),
                                        "2026-12-24",
                                        "09:30",
                                        null))
                        .made()
                        .made();
        assertThat(made.visit().timeZone()).isEqualTo("Europe/Berlin");
        assertThat(made.visit().startsAt()).isEqualTo("2026-12-24T08:30:00Z");
        assertThat(made.payment().fee()).as("as of booking").isEqualTo(new BigDecimal("80.00"));
    }

    @Test
    void auditRowOfTheNewOneShowsBothTimes() {
        var audit = moved(appointment(), "on a journey").made().audit();
        assertThat(audit.action()).isEqualTo("rescheduled");
        assertThat(audit.notes()).isEqualTo("Rescheduled to 2026-12-24 09:30: on a journey");
        assertThat(audit.values().before())
                .isEqualTo(
                        Map.of(
                                "status",
                                "confirmed",
                                "appointment_date",
                                "2026-12-01",
                                "appointment_time",
                                "10:00:00"));
        assertThat(audit.values().after())
                .isEqualTo(
                        Map.of(
                                "status",
                                "scheduled",
                                "appointment_date",
                                "2026-12-24",
                                "appointment_time",
                                "09:30:00",
                                "rescheduled_from",
                                ID));
        assertThat(audit.privateValues().before()).isEmpty();
        assertThat(audit.privateValues().after())
                .as("what the patient said, not what staff wrote")
                .isEqualTo(
                        Map.of(
                                "reason_for_visit",
                                "cough",
                                "symptoms",
                                "fever",
                                "chief_complaint",
                                "cough at night",
                                "notes",
                                "speaks Urdu"));
    }

    @Test
    void eventNamesTheTimeBefore() {
        var event = moved(appointment(), null).made().event();
        assertThat(event.reference()).isEqualTo(REFERENCE.toString());
        assertThat(event.data().get("previous"))
                .isEqualTo(
                        Map.of(
                                "id",
                                ID,
                                "appointment_id",
                                appointment().appointmentId().toString(),
                                "date",
                                "2026-12-01",
                                "start_time",
                                "10:00:00",
                                "starts_at",
                                STARTS_AT.toString(),
                                "ends_at",
                                "2026-12-01T07:30:00Z"));
    }
}
