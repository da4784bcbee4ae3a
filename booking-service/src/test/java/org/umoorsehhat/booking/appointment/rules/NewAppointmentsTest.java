package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DATE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ENDS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ID;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.OTHER_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.OTHER_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PLATFORM;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SERVICE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STRANGER;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.UUID_OF_IT;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.BookHeld;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.FollowUp;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.chassis.caller.Caller;

/** Who may book what and when, and what a new appointment begins with. */
class NewAppointmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);
    private static final PrivateValues SAID =
            PrivateValues.NONE.with(Map.of("reason_for_visit", "cough", "notes", "late"));
    private static final Doctor NOOR = AppointmentFixtures.doctor();
    private static final MedicalService CHECK_UP = AppointmentFixtures.service();

    /** A booking that nothing stands in the way of, until something is replaced. */
    private record Wish(
            Doctor doctor,
            Long wantedService,
            MedicalService service,
            LocalDate date,
            LocalTime time,
            Integer minutes) {

        static final Wish PLAIN = new Wish(NOOR, null, null, DATE, LocalTime.of(10, 0), null);

        Wish at(Doctor other) {
            return new Wish(other, wantedService, service, date, time, minutes);
        }

        Wish of(MedicalService other) {
            return new Wish(doctor, SERVICE, other, date, time, minutes);
        }

        Wish on(String day, String clock) {
            return new Wish(
                    doctor,
                    wantedService,
                    service,
                    LocalDate.parse(day),
                    LocalTime.parse(clock),
                    minutes);
        }

        Wish lasting(Integer length) {
            return new Wish(doctor, wantedService, service, date, time, length);
        }

        Decision by(Caller caller) {
            var book =
                    new Book(
                            DOCTOR,
                            PATIENT,
                            wantedService,
                            101L,
                            date,
                            time,
                            minutes,
                            new VisitDetails(AppointmentType.SCREENING, BookingMethod.PHONE),
                            SAID,
                            new Facts(ID, UUID_OF_IT, "K7M4RXQ9", doctor, service));
            return LIFECYCLE.decide(null, book, caller, NOW);
        }

        Appointment made() {
            return ((Booked) by(ITS_PATIENT)).made();
        }
    }

    private static Doctor doctorIn(String zone) {
        return new Doctor(
                DOCTOR, "Dr Noor", ZoneId.of(zone), NOOR.charges(), true, false, BookingRules.NONE);
    }

    private static Doctor retired() {
        return new Doctor(
                DOCTOR, "Dr Noor", NOOR.zone(), NOOR.charges(), false, false, BookingRules.NONE);
    }

    private static MedicalService checkUp(long doctor, boolean isActive, boolean confirmsAtOnce) {
        return new MedicalService(
                SERVICE,
                doctor,
                "Check-up",
                45,
                CHECK_UP.charges(),
                isActive,
                confirmsAtOnce,
                BookingRules.NONE);
    }

    private static void assertRefused(Refusal refusal, Wish wish) {
        assertThat(wish.by(ITS_PATIENT)).isEqualTo(refusal);
        assertThat(wish.by(ADMIN)).as("whoever asks").isEqualTo(refusal);
    }

    @Test
    void doctorMustBeKnownAndActive() {
        assertRefused(Refusal.UNKNOWN_DOCTOR, Wish.PLAIN.at(null));
        assertRefused(Refusal.RETIRED_DOCTOR, Wish.PLAIN.at(retired()));
    }

    @Test
    void serviceMustBeTheDoctorsAndOffered() {
        assertRefused(Refusal.FOREIGN_SERVICE, Wish.PLAIN.of(null));
        assertRefused(Refusal.FOREIGN_SERVICE, Wish.PLAIN.of(checkUp(12, true, false)));
        assertRefused(Refusal.WITHDRAWN_SERVICE, Wish.PLAIN.of(checkUp(DOCTOR, false, false)));
    }

    @Test
    void lengthHasLimits() {
        assertRefused(Refusal.WRONG_LENGTH, Wish.PLAIN.lasting(14));
        assertRefused(Refusal.WRONG_LENGTH, Wish.PLAIN.lasting(181));
        assertThat(Wish.PLAIN.lasting(15).made().visit().minutes()).isEqualTo(15);
        assertThat(Wish.PLAIN.lasting(180).made().visit().endsAt())
                .isEqualTo(STARTS_AT.plus(Duration.ofHours(3)));
    }

    @Test
    void lengthIsTheServicesElseThirtyMinutes() {
        assertThat(Wish.PLAIN.made().visit().minutes()).isEqualTo(30);
        assertThat(Wish.PLAIN.of(CHECK_UP).made().visit().minutes()).isEqualTo(45);
        assertThat(Wish.PLAIN.of(CHECK_UP).lasting(20).made().visit().minutes()).isEqualTo(20);
    }

    @Test
    void timeMustBeAheadButNotTooFar() {
        assertRefused(Refusal.PAST, Wish.PLAIN.on("2026-11-24", "23:59"));
        // It is noon in Riyadh.
        assertRefused(Refusal.PAST, Wish.PLAIN.on("2026-11-25", "11:59"));
        assertThat(Wish.PLAIN.on("2026-11-25", "12:00").made().visit().startsAt()).isEqualTo(NOW);
        assertThat(Wish.PLAIN.on("2028-11-24", "10:00").made().status())
                .as("730 days ahead")
                .isEqualTo(AppointmentStatus.PENDING);
        assertRefused(Refusal.TOO_FAR_AHEAD, Wish.PLAIN.on("2028-11-25", "10:00"));
    }

    @Test
    void dayBeginsWhereTheDoctorIs() {
        // At nine in London it is already tomorrow in Kiritimati, and still yesterday nowhere.
        Wish kiritimati = Wish.PLAIN.at(doctorIn("Pacific/Kiritimati"));
        assertRefused(Refusal.PAST, kiritimati.on("2026-11-24", "23:00"));
        assertThat(kiritimati.on("2026-11-25", "23:00").made().visit().startsAt()).isEqualTo(NOW);
        assertThat(kiritimati.on("2028-11-24", "23:00").made().visit().date())
                .isEqualTo(LocalDate.of(2028, 11, 24));
    }

    @Test
    void timeIsAWholeMinute() {
        assertRefused(Refusal.NO_WHOLE_MINUTE, Wish.PLAIN.on("2026-12-01", "10:00:01"));
        assertRefused(Refusal.NO_WHOLE_MINUTE, Wish.PLAIN.on("2026-12-01", "10:00:00.000000001"));
    }

    @Test
    void timeThatIsSkippedDoesNotExistAndOneThatComesTwiceIsTheFirst() {
        Wish berlin = Wish.PLAIN.at(doctorIn("Europe/Berlin"));
        assertRefused(Refusal.SKIPPED_TIME, berlin.on("2027-03-28", "02:30"));
        assertThat(berlin.on("2027-03-28", "03:00").made().visit().startsAt())
                .isEqualTo("2027-03-28T01:00:00Z");
        assertThat(berlin.on("2027-10-31", "02:30").made().visit().startsAt())
                .isEqualTo("2027-10-31T00:30:00Z");
        assertThat(berlin.on("2027-10-31", "03:00").made().visit().startsAt())
                .isEqualTo("2027-10-31T02:00:00Z");
    }

    @Test
    void formIsWrongBeforeTheDoctorOrTheServiceIs() {
        assertRefused(
                Refusal.NO_WHOLE_MINUTE, Wish.PLAIN.at(retired()).on("2026-12-01", "10:00:01"));
        assertRefused(Refusal.TOO_FAR_AHEAD, Wish.PLAIN.of(null).on("2030-01-01", "10:00"));
        assertRefused(Refusal.RETIRED_DOCTOR, Wish.PLAIN.at(retired()).of(null).lasting(1));
        assertRefused(Refusal.FOREIGN_SERVICE, Wish.PLAIN.of(null).lasting(1));
        assertRefused(Refusal.WRONG_LENGTH, Wish.PLAIN.on("2026-11-25", "00:00").lasting(1));
    }

    @Test
    void doctorOrServiceMayConfirmAtOnce() {
        Appointment asked = Wish.PLAIN.made();
        assertThat(asked.status()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(asked.requiresConfirmation()).isTrue();
        assertThat(asked.milestones().confirmed()).isNull();
        var quick =
                new Doctor(
                        DOCTOR,
                        "Dr Noor",
                        NOOR.zone(),
                        NOOR.charges(),
                        true,
                        true,
                        BookingRules.NONE);
        for (Wish wish :
                List.of(Wish.PLAIN.at(quick), Wish.PLAIN.of(checkUp(DOCTOR, true, true)))) {
            assertThat(wish.made().status()).isEqualTo(AppointmentStatus.CONFIRMED);
            assertThat(wish.made().requiresConfirmation()).isFalse();
            assertThat(wish.made().milestones().confirmed()).isEqualTo(NOW);
        }
    }

    @Test
    void feeIsTheServicesElseTheDoctors() {
        assertThat(Wish.PLAIN.made().payment())
                .isEqualTo(Payment.owed(new Price(new BigDecimal("150.00"), "SAR")));
        assertThat(Wish.PLAIN.of(CHECK_UP).made().payment())
                .isEqualTo(Payment.owed(new Price(new BigDecimal("80.00"), "SAR")));
    }

    private static Decision walkIn(String time, boolean offSlot, BookingMethod how, Caller caller) {
        var book =
                new Book(
                        DOCTOR,
                        PATIENT,
                        null,
                        null,
                        LocalDate.of(2026, 11, 25),
                        LocalTime.parse(time),
                        0,
                        offSlot,
                        30,
                        new VisitDetails(AppointmentType.CONSULTATION, how),
                        SAID,
                        new Facts(ID, UUID_OF_IT, "K7M4RXQ9", NOOR, null));
        return LIFECYCLE.decide(null, book, caller, NOW);
    }

    private static boolean isThere(String time, boolean offSlot) {
        return ((Booked) walkIn(time, offSlot, BookingMethod.WALK_IN, ADMIN)).isThere();
    }

    /** It is noon in Riyadh. */
    @Test
    void walkInIsThereWhenItHasBegunOrIsMeantOutsidePublishedTimes() {
        assertThat(isThere("11:40", false)).isTrue();
        assertThat(isThere("12:01", true)).isTrue();
        assertThat(isThere("12:01", false)).isFalse();
        assertThat(isThere("16:00", true)).isTrue();
        assertThat(isThere("16:01", true)).as("nobody comes that early").isFalse();
        var running = (Booked) walkIn("11:40", false, BookingMethod.WALK_IN, ITS_DOCTOR);
        assertThat(running.made().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(running.made().requiresConfirmation()).isFalse();
        assertThat(running.terms().mayBeOffSlot()).isFalse();
        assertThat(((Booked) walkIn("11:40", true, BookingMethod.WALK_IN, ADMIN)).terms())
                .extracting(Terms::mayBeOffSlot)
                .isEqualTo(true);
    }

    @Test
    void onlyWalkInsOfStaffAreForWhatHasBegunAndNoneForWhatIsOver() {
        assertThat(walkIn("11:30", true, BookingMethod.WALK_IN, ADMIN)).isEqualTo(Refusal.PAST);
        assertThat(walkIn("11:40", true, BookingMethod.PHONE, ADMIN)).isEqualTo(Refusal.PAST);
        assertThat(walkIn("11:40", true, BookingMethod.WALK_IN, ITS_PATIENT))
                .isEqualTo(Refusal.PAST);
        assertThat(walkIn("11:40", true, BookingMethod.WALK_IN, PLATFORM)).isEqualTo(Refusal.PAST);
    }

    @Test
    void onlyWhoseItIsAndStaffMayBookAndOnlyStaffOffSlot() {
        for (Caller nobody : List.of(STRANGER, OTHER_DOCTOR, OTHER_PATIENT)) {
            assertThat(Wish.PLAIN.by(nobody)).isEqualTo(Refusal.FORBIDDEN);
        }
        assertThat(((Booked) Wish.PLAIN.by(ITS_PATIENT)).terms().mayBeOffSlot()).isFalse();
        assertThat(((Booked) Wish.PLAIN.by(PLATFORM)).terms().mayBeOffSlot()).isFalse();
        assertThat(((Booked) Wish.PLAIN.by(ITS_DOCTOR)).terms().mayBeOffSlot()).isTrue();
        assertThat(((Booked) Wish.PLAIN.by(ADMIN)).terms().mayBeOffSlot()).isTrue();
    }

    @Test
    void newAppointmentBeginsWithWhatWasAskedFor() {
        var booked = (Booked) Wish.PLAIN.of(CHECK_UP).by(ITS_PATIENT);
        Appointment made = booked.made();
        assertThat(made.id()).isEqualTo(ID);
        assertThat(made.appointmentId()).isEqualTo(UUID_OF_IT);
        assertThat(made.bookingReference()).isEqualTo(UUID_OF_IT);
        assertThat(made.visit().type()).isEqualTo(AppointmentType.SCREENING);
        assertThat(made.visit().method()).isEqualTo(BookingMethod.PHONE);
        assertThat(made.visit().service()).isEqualTo(SERVICE);
        assertThat(made.visit().timeZone()).isEqualTo("Asia/Riyadh");
        assertThat(made.visit().startsAt()).isEqualTo(STARTS_AT);
        assertThat(made.visit().slots()).as("the ledger finds them").isEmpty();
        assertThat(made.privateValues()).isEqualTo(SAID);
        assertThat(made.followUp()).isEqualTo(FollowUp.NONE);
        assertThat(made.messages()).isEqualTo(Messages.NONE);
        assertThat(made.moves()).isEqualTo(Moves.NONE);
        assertThat(made.cancellation()).isNull();
        assertThat(made.bookedBy()).isEqualTo("p-22");
        assertThat(made.milestones()).isEqualTo(new Milestones(NOW, NOW, null, null, null));
        assertThat(made.revision().version()).isEqualTo(1);
        assertThat(made.revision().reference()).isEqualTo(1);
        assertThat(made.revision().audit().count()).isZero();
        assertThat(booked.timeSlot()).isEqualTo(101L);
        assertThat(booked.doctor()).isEqualTo(NOOR);
        assertThat(booked.service()).isEqualTo(CHECK_UP);
        assertThat(booked.event().fact()).isEqualTo("booked");
        assertThat(booked.event().version()).isEqualTo(1);
    }

    @Test
    void firstAuditRowHoldsWhatItBeginsWith() {
        var audit = ((Booked) Wish.PLAIN.by(ITS_PATIENT)).audit();
        assertThat(audit.action()).isEqualTo("created");
        assertThat(audit.role().claim()).isEqualTo("patient");
        assertThat(audit.by()).isEqualTo("p-22");
        assertThat(audit.byName()).isEqualTo("Layla");
        assertThat(audit.notes()).isNull();
        assertThat(audit.values().before()).isEmpty();
        assertThat(audit.values().after())
                .as("no service, so none is shown")
                .containsOnly(
                        Map.entry("status", "pending"),
                        Map.entry("doctor", DOCTOR),
                        Map.entry("patient", PATIENT),
                        Map.entry("appointment_type", "screening"),
                        Map.entry("appointment_date", "2026-12-01"),
                        Map.entry("appointment_time", "10:00:00"),
                        Map.entry("duration_minutes", 30),
                        Map.entry("consultation_fee", "150.00"),
                        Map.entry("booking_method", "phone"));
        assertThat(audit.privateValues().before()).isEmpty();
        assertThat(audit.privateValues().after())
                .isEqualTo(Map.of("reason_for_visit", "cough", "notes", "late"));
    }

    @Test
    void acceptedOfferBecomesAConfirmedAppointment() {
        var booked = (Booked) accept(NOOR, NOW);
        Appointment made = booked.made();
        assertThat(made.status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(made.requiresConfirmation()).isFalse();
        assertThat(made.milestones().confirmed()).isEqualTo(NOW);
        assertThat(made.visit().date()).isEqualTo(DATE);
        assertThat(made.visit().time()).isEqualTo("10:00");
        assertThat(made.visit().endsAt()).isEqualTo(ENDS_AT);
        assertThat(made.visit().method()).isEqualTo(BookingMethod.ONLINE);
        assertThat(made.payment().fee()).isEqualTo(new BigDecimal("150.00"));
        assertThat(made.privateValues()).isEqualTo(PrivateValues.NONE);
        assertThat(made.bookedBy()).isEqualTo("platform");
        assertThat(booked.audit().role().claim()).isEqualTo("system");
        assertThat(booked.terms().mayBeOffSlot()).isFalse();
        assertThat(booked.timeSlot()).isNull();
    }

    @Test
    void acceptedOfferComesTooLateOnceItsTimeHasCome() {
        assertThat(accept(NOOR, STARTS_AT.minusNanos(1000))).isInstanceOf(Booked.class);
        assertThat(accept(NOOR, STARTS_AT)).isEqualTo(Refusal.PAST);
        assertThat(accept(null, NOW)).isEqualTo(Refusal.UNKNOWN_DOCTOR);
        assertThat(accept(retired(), NOW)).isEqualTo(Refusal.RETIRED_DOCTOR);
    }

    @Test
    void acceptedOfferMeansItsInstantAlsoWhereATimeComesTwice() {
        Instant second = Instant.parse("2027-10-31T01:30:00Z");
        var held =
                new BookHeld(
                        PATIENT,
                        second,
                        30,
                        null,
                        AppointmentType.TEST,
                        PrivateValues.NONE,
                        new Facts(ID, UUID_OF_IT, "K7M4RXQ9", doctorIn("Europe/Berlin"), null));
        var made = ((Booked) LIFECYCLE.decide(null, held, PLATFORM, NOW)).made();
        assertThat(made.visit().startsAt()).isEqualTo(second);
        assertThat(made.visit().time()).isEqualTo("02:30");
    }

    private static Decision accept(Doctor doctor, Instant now) {
        var held =
                new BookHeld(
                        PATIENT,
                        STARTS_AT,
                        30,
                        null,
                        AppointmentType.CONSULTATION,
                        PrivateValues.NONE,
                        new Facts(ID, UUID_OF_IT, "K7M4RXQ9", doctor, null));
        return LIFECYCLE.decide(null, held, PLATFORM, now);
    }
}
