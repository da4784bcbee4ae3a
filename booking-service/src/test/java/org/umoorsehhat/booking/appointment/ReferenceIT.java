package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.appointment.persistence.AppointmentNumbers;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;

/** What people read out instead of a UUID. */
class ReferenceIT extends ClinicTest {

    private static final String FORM = "[CDFGHKMNPRTVWXY][2-9CDFGHJKMNPQRTVWXY]{7}";

    @BeforeEach
    void open() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
    }

    private Api.Answer at(String who, String ref) {
        return api.get(who, Api.APPOINTMENTS + "/" + ref);
    }

    private List<Long> found(String words) {
        return api.get("admin", Api.APPOINTMENTS + "?search=" + words)
                .json()
                .path("results")
                .valueStream()
                .map(one -> one.path("id").asLong())
                .toList();
    }

    @Test
    void itNamesTheBookingThroughMoves() {
        var made = api.book(doctor, patient, day, "10:00");
        String reference = made.text("/reference");
        assertThat(reference).matches(FORM);
        String spoken = reference.substring(0, 4) + "-" + reference.substring(4);
        for (String written :
                List.of(
                        reference,
                        reference.toLowerCase(Locale.ROOT),
                        spoken,
                        reference.replace('Q', '0').replace('5', 'S').replace('8', 'b'))) {
            assertThat(at("patient" + patient, written).id()).as(written).isEqualTo(made.id());
            assertThat(found(written)).as(written).contains(made.id());
        }
        assertThat(at("patient" + clinic.patient(), reference).code()).isEqualTo(404);
        assertThat(at("patient" + patient, "C2222222").code()).isEqualTo(404);

        var moved =
                api.post(
                        "patient" + patient,
                        Api.APPOINTMENTS + "/" + reference + "/reschedule",
                        Map.of("new_date", day.toString(), "new_time", "11:00"));
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.text("/old_appointment/reference")).isEqualTo(reference);
        assertThat(moved.text("/new_appointment/reference")).isEqualTo(reference);
        long newer = moved.json().at("/new_appointment/id").asLong();
        assertThat(at("admin", reference).id()).isEqualTo(newer);
        assertThat(found(reference)).contains(made.id(), newer);
        assertThat(
                        api.post("admin", Api.APPOINTMENTS + "/" + spoken + "/confirm", null)
                                .text("/reference"))
                .isEqualTo(reference);
        assertThat(api.get("admin", Api.APPOINTMENTS + "/" + reference + "/logs").code())
                .isEqualTo(200);
    }

    /** A name may look like a reference. */
    @Test
    void aNameThatLooksLikeOneIsFound() {
        api.patch("admin", "/api/appointments/patients/" + patient, Map.of("name", "Tom Robinson"));
        var made = api.book(doctor, patient, day, "10:00");
        assertThat(found("robinson")).contains(made.id());
    }

    @Test
    void theDatabaseRefusesAReferenceTwiceAndTheBookingIsDecidedAnew(
            @Autowired PostgresAppointments appointments,
            @Autowired AppointmentLifecycle lifecycle,
            @Autowired AppointmentNumbers numbers) {
        String taken = api.book(doctor, patient, day, "10:00").text("/reference");
        var facts =
                new Facts(
                        numbers.next().block().number(),
                        UUID.randomUUID(),
                        taken,
                        new Doctor(
                                doctor,
                                "Dr " + doctor,
                                Clinic.ZONE,
                                new Charges(new BigDecimal("150.00"), null),
                                true,
                                false,
                                BookingRules.NONE),
                        null);
        var book =
                new Book(
                        doctor,
                        clinic.patient(),
                        null,
                        null,
                        day,
                        LocalTime.of(11, 0),
                        null,
                        new VisitDetails(AppointmentType.CONSULTATION, BookingMethod.ONLINE),
                        PrivateValues.NONE,
                        facts);
        var booked =
                (Booked)
                        lifecycle.decide(
                                null,
                                book,
                                Caller.system("test"),
                                Instant.now().truncatedTo(ChronoUnit.MICROS));
        assertThat(appointments.commit(booked, IdempotencyKey.ABSENT).block())
                .isInstanceOf(CommitResult.Outdated.class);
        assertThat(
                        clinic.query(
                                "SELECT booked FROM slot WHERE doctor_id = ? AND start_time = '11:00'",
                                doctor))
                .as("no seat is taken")
                .isZero();
        long other = api.book(doctor, clinic.patient(), day, "11:00").id();
        assertThatThrownBy(() ->
                        clinic.update(
                                "UPDATE appointment SET reference = ? WHERE id = ?", taken, other))
                .hasStackTraceContaining("appointment_short_reference");
    }
}
