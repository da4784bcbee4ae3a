package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DATE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PLATFORM;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SERVICE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.UUID_OF_IT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.doctor;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.service;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.withDeadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.BookHeld;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.ConfirmAttendance;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.chassis.caller.Caller;

/** Rules of doctors and services: whom they hold, and on which paths. */
class PatientRulesTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);

    private static final BookingRules NOTICE = new BookingRules(120, 0, 0);

    private static final BookingRules DAYS = new BookingRules(0, 3, 0);

    private static final List<Caller> STAFF =
            List.of(ADMIN, FRONT_DESK, FRONT_DESK_AS_PATIENT, ITS_DOCTOR, PLATFORM);

    private static Facts facts(BookingRules ofDoctor, BookingRules ofService) {
        return new Facts(45, UUID_OF_IT, "K7M4RXQ9", doctor(ofDoctor), service(ofService));
    }

    /** For ten o'clock in Riyadh, so long before. */
    private static Decision book(
            BookingRules ofDoctor, BookingRules ofService, Caller caller, Duration before) {
        var book =
                new Book(
                        DOCTOR,
                        PATIENT,
                        SERVICE,
                        null,
                        DATE,
                        LocalTime.of(10, 0),
                        30,
                        VisitDetails.online(AppointmentType.CONSULTATION),
                        PrivateValues.NONE,
                        facts(ofDoctor, ofService));
        return LIFECYCLE.decide(null, book, caller, STARTS_AT.minus(before));
    }

    private static Decision move(BookingRules rules, Caller caller, String time, Instant now) {
        var move =
                new Reschedule(DATE, LocalTime.parse(time), null, facts(BookingRules.NONE, rules));
        return LIFECYCLE.decide(appointment(), move, caller, now);
    }

    @Test
    void patientBooksWithNoticeOfDoctorAndService() {
        var two = Duration.ofHours(2);
        for (Caller patient : List.of(ITS_PATIENT, DOCTOR_AS_PATIENT)) {
            assertThat(book(NOTICE, BookingRules.NONE, patient, two)).isInstanceOf(Booked.class);
            assertThat(book(NOTICE, BookingRules.NONE, patient, two.minusNanos(1000)))
                    .isEqualTo(Refusal.SHORT_NOTICE);
            assertThat(book(BookingRules.NONE, NOTICE, patient, two.minusNanos(1000)))
                    .isEqualTo(Refusal.SHORT_NOTICE);
        }
    }

    @Test
    void patientBooksNoFartherThanTheDays() {
        // From seven in the morning of the 28th it is three days, from the day before four.
        assertThat(book(DAYS, BookingRules.NONE, ITS_PATIENT, Duration.ofHours(75)))
                .isInstanceOf(Booked.class);
        assertThat(book(DAYS, BookingRules.NONE, ITS_PATIENT, Duration.ofHours(83)))
                .isEqualTo(Refusal.TOO_FAR_FOR_PATIENTS);
        assertThat(book(BookingRules.NONE, DAYS, ITS_PATIENT, Duration.ofHours(83)))
                .isEqualTo(Refusal.TOO_FAR_FOR_PATIENTS);
    }

    @Test
    void staffAndThePlatformAreFree() {
        for (Caller caller : STAFF) {
            assertThat(book(NOTICE, NOTICE, caller, Duration.ofMinutes(5)))
                    .as(caller.name())
                    .isInstanceOf(Booked.class);
            assertThat(book(DAYS, DAYS, caller, Duration.ofDays(20)))
                    .as(caller.name())
                    .isInstanceOf(Booked.class);
            assertThat(move(NOTICE, caller, "10:30", STARTS_AT.minusSeconds(60)))
                    .as(caller.name())
                    .isInstanceOf(Moved.class);
        }
    }

    /** The seat was offered while it could be; it must not fail at the last moment. */
    @Test
    void offerThatWasMadeIsKept() {
        var held =
                new BookHeld(
                        PATIENT,
                        STARTS_AT,
                        30,
                        null,
                        AppointmentType.CONSULTATION,
                        PrivateValues.NONE,
                        facts(NOTICE, NOTICE));
        assertThat(LIFECYCLE.decide(null, held, PLATFORM, STARTS_AT.minusSeconds(60)))
                .isInstanceOf(Booked.class);
    }

    @Test
    void patientMovesWithNoticeToo() {
        Instant now = STARTS_AT.minus(Duration.ofHours(3));
        assertThat(move(NOTICE, ITS_PATIENT, "09:00", now)).isInstanceOf(Moved.class);
        assertThat(move(NOTICE, ITS_PATIENT, "08:59", now)).isEqualTo(Refusal.SHORT_NOTICE);
        assertThat(move(DAYS, ITS_PATIENT, "11:00", STARTS_AT.minus(Duration.ofDays(5))))
                .isEqualTo(Refusal.TOO_FAR_FOR_PATIENTS);
    }

    @Test
    void moveStandsOnTheServiceAsItWasRead() {
        var moved = (Moved) move(NOTICE, ITS_PATIENT, "11:00", STARTS_AT.minus(Duration.ofDays(1)));
        assertThat(moved.made().service()).isEqualTo(service(NOTICE));
    }

    private static final BookingRules DEADLINE = new BookingRules(0, 0, 120);

    /** What is set later changes nothing of what was agreed. */
    @Test
    void deadlineIsThatOfTheMomentOfBooking() {
        var before = Duration.ofDays(1);
        var made = ((Booked) book(BookingRules.NONE, DEADLINE, ITS_PATIENT, before)).made();
        assertThat(made.origin().cancelUntil()).isEqualTo(STARTS_AT.minus(Duration.ofHours(2)));
        var byStaff = ((Booked) book(DEADLINE, BookingRules.NONE, ADMIN, before)).made();
        assertThat(byStaff.origin().cancelUntil()).isEqualTo(made.origin().cancelUntil());
        var free = (Booked) book(BookingRules.NONE, BookingRules.NONE, ITS_PATIENT, before);
        assertThat(free.made().origin().cancelUntil()).isNull();
    }

    @Test
    void moveHasADeadlineOfItsOwnTime() {
        Instant now = STARTS_AT.minus(Duration.ofDays(1));
        for (Caller caller : List.of(ITS_PATIENT, ITS_DOCTOR, ADMIN)) {
            var moved = (Moved) move(DEADLINE, caller, "12:00", now);
            assertThat(moved.made().made().origin().cancelUntil()).isEqualTo(STARTS_AT);
            assertThat(moved.old().after().origin()).isEqualTo(appointment().origin());
        }
        var free = (Moved) move(BookingRules.NONE, ITS_PATIENT, "12:00", now);
        assertThat(free.made().made().origin().cancelUntil()).isNull();
    }

    @Test
    void afterItThePatientNeitherCancelsNorMoves() {
        var agreed = withDeadline(appointment(), Duration.ofHours(2));
        Instant late = STARTS_AT.minus(Duration.ofHours(2)).plusMillis(1);
        var cancel = new Cancel("ill");
        var move =
                new Reschedule(
                        DATE,
                        LocalTime.of(12, 0),
                        null,
                        facts(BookingRules.NONE, BookingRules.NONE));
        for (Acting action : List.of(cancel, move)) {
            assertThat(LIFECYCLE.decide(agreed, action, ITS_PATIENT, late))
                    .isEqualTo(Refusal.TOO_LATE_FOR_PATIENTS);
            for (Caller caller : STAFF) {
                assertThat(LIFECYCLE.decide(agreed, action, caller, late))
                        .as(caller.name())
                        .isInstanceOf(Decision.Change.class);
            }
        }
        assertThat(LIFECYCLE.decide(agreed, new ConfirmAttendance(), ITS_PATIENT, late))
                .as("who comes may say so")
                .isInstanceOf(Decision.Changed.class);
    }
}
