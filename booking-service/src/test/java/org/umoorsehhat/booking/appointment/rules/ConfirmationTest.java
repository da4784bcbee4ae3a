package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DATE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SERVICE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.UUID_OF_IT;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.PatientLimits;
import org.umoorsehhat.booking.rules.Buffers;

/** Whose bookings start as confirmed. */
class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final BookingRules OF_THE_KNOWN =
            new BookingRules(0, 0, 0, PatientLimits.NONE, Buffers.NONE, true);

    private static AppointmentStatus status(
            BookingRules doctors, BookingRules services, boolean isKnown) {
        var facts =
                new Facts(
                                44,
                                UUID_OF_IT,
                                "K7M4RXQ9",
                                AppointmentFixtures.doctor(doctors),
                                AppointmentFixtures.service(services))
                        .ofPatient(isKnown);
        var book =
                new Book(
                        DOCTOR,
                        PATIENT,
                        SERVICE,
                        null,
                        DATE,
                        LocalTime.of(10, 0),
                        null,
                        VisitDetails.online(AppointmentType.CONSULTATION),
                        PrivateValues.NONE,
                        facts);
        var lifecycle =
                new AppointmentLifecycle(
                        730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);
        return ((Booked) lifecycle.decide(null, book, ITS_PATIENT, NOW)).made().status();
    }

    @Test
    void thoseOfKnownPatientsWhereDoctorOrServiceSaysSo() {
        assertThat(status(OF_THE_KNOWN, BookingRules.NONE, true))
                .isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(status(BookingRules.NONE, OF_THE_KNOWN, true))
                .isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(status(OF_THE_KNOWN, OF_THE_KNOWN, false)).isEqualTo(AppointmentStatus.PENDING);
    }

    @Test
    void nobodysUnlessSomebodySaysSo() {
        assertThat(status(BookingRules.NONE, BookingRules.NONE, true))
                .isEqualTo(AppointmentStatus.PENDING);
    }
}
