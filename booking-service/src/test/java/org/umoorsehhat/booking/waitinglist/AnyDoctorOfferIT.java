package org.umoorsehhat.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.booking.waitinglist.persistence.PostgresWaitingEntries;
import org.umoorsehhat.booking.waitinglist.rules.WaitingEntry;

/** Seats for those who wait for several days, or for any doctor of a service. */
class AnyDoctorOfferIT extends ClinicTest {

    @Autowired PostgresWaitingEntries entries;
    @Autowired OfferAcceptance acceptance;
    @Autowired TransactionalOperator transaction;

    private final String name = "Check-up " + UUID.randomUUID();

    private long service(long of, String price) {
        long service = clinic.service(of, 30, price);
        clinic.update("UPDATE medical_service SET name = ? WHERE id = ?", name, service);
        return service;
    }

    private long waits(long service, @Nullable Boolean anyDoctor) {
        long entry = Clinic.newId();
        entries.remember(
                        new WaitingEntry(
                                entry,
                                patient,
                                doctor,
                                anyDoctor,
                                day.minusDays(2),
                                day.plusDays(2),
                                true,
                                "my own words",
                                service))
                .block();
        return entry;
    }

    /** What is held of a seat that a cancellation gives back. */
    private long held(long of) {
        long slot = clinic.slot(of, day, "10:00", "10:30", 1);
        var made = api.book(of, clinic.patient(), day, "10:00");
        api.act("admin", made.id(), "cancel", Map.of("cancellation_reason", "ill"));
        return clinic.query("SELECT held FROM slot WHERE id = ?", slot);
    }

    @Test
    void aFreedSeatOfAnyDayOfTheRangeIsHeld() {
        waits(service(doctor, "150"), null);
        assertThat(held(doctor)).isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aFreedSeatOfWhoeverDoesTheSameIsHeld() {
        long another = clinic.doctor();
        service(another, "150.00");
        long dearer = clinic.doctor();
        service(dearer, "151");
        waits(service(doctor, "150"), true);
        assertThat(held(another)).isEqualTo(1);
        assertThat(held(dearer)).isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    /** The appointment is for the service as its doctor has it, with the patient's words. */
    @Test
    void whatIsAcceptedIsForThatDoctorsOwnService() {
        long another = clinic.doctor();
        long own = service(another, "150");
        long entry = waits(service(doctor, "150"), true);
        held(another);
        accept(entry, another);
        assertThat(
                        clinic.text(
                                "SELECT service_id || ' ' || (private_values ->> 'reason_for_visit') FROM appointment WHERE patient_id = ?",
                                patient))
                .isEqualTo(own + " my own words");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aServiceThatTheDoctorHasNoLongerIsLeftOut() {
        long another = clinic.doctor();
        long own = service(another, "150");
        long entry = waits(service(doctor, "150"), true);
        held(another);
        clinic.update("UPDATE medical_service SET is_active = false WHERE id = ?", own);
        accept(entry, another);
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment WHERE patient_id = ? AND service_id IS NULL",
                                patient))
                .isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }

    private void accept(long entry, long of) {
        UUID hold =
                UUID.fromString(
                        clinic.text(
                                "SELECT id::text FROM hold WHERE doctor_id = ? AND state = 'open'",
                                of));
        var offer =
                new AcceptedOffer(
                        UUID.randomUUID(),
                        hold,
                        entry,
                        patient,
                        of,
                        clinic.query("SELECT id FROM slot WHERE doctor_id = ?", of),
                        Clinic.at(day, "10:00"),
                        30,
                        AppointmentType.CONSULTATION,
                        null);
        transaction.transactional(acceptance.take(offer)).block();
    }
}
