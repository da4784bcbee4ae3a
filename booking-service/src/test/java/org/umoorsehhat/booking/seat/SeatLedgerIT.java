package org.umoorsehhat.booking.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.archive.Archiving;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Flux;

/** Slots as their events come: late, twice, out of order, shrunk, withdrawn; and absences. */
class SeatLedgerIT extends ClinicTest {

    @AfterEach
    void countersMatchSeats() {
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    private void slot(long id, long version, String start, String end, int capacity, boolean open) {
        clinic.slot(id, version, doctor, day, start, end, capacity, open, false);
    }

    private String ledger(long slot) {
        return clinic.text(
                "SELECT to_char(start_time, 'HH24:MI') || ' ' || booked || '/' || capacity || ' ' || is_open || ' v' || slot_version FROM slot WHERE id = ?",
                slot);
    }

    @Test
    void newestSlotVersionWinsInAnyOrder() {
        long slot = Clinic.newId();
        slot(slot, 3, "10:00", "10:30", 2, true);
        api.book(doctor, patient, day, "10:00");
        slot(slot, 3, "10:00", "10:30", 9, true);
        slot(slot, 1, "14:00", "14:30", 1, false);
        assertThat(ledger(slot)).isEqualTo("10:00 1/2 true v3");
        slot(slot, 4, "10:15", "10:45", 2, true);
        assertThat(ledger(slot)).as("it still touches the booking").isEqualTo("10:15 1/2 true v4");
        slot(slot, 5, "11:00", "11:30", 2, true);
        assertThat(ledger(slot)).as("and now not any more").isEqualTo("11:00 0/2 true v5");
    }

    @Test
    void lateSlotCountsExistingAppointments() {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("duration_minutes", 60);
        assertThat(api.post("admin", Api.APPOINTMENTS, body).text("/off_slot")).isEqualTo("true");
        long first = clinic.slot(doctor, day, "10:00", "10:30", 1);
        long second = clinic.slot(doctor, day, "10:30", "11:00", 3);
        assertThat(ledger(first) + ledger(second)).isEqualTo("10:00 1/1 true v110:30 1/3 true v1");
        assertThat(api.book(doctor, clinic.patient(), day, "10:00").problem())
                .isEqualTo("slot-full");
        assertThat(api.book(doctor, clinic.patient(), day, "10:30").code()).isEqualTo(201);
    }

    @Test
    void shrunkSlotIsListedAndRefusesBookings() {
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 2);
        long first = api.book(doctor, patient, day, "10:00").id();
        api.book(doctor, clinic.patient(), day, "10:00");
        slot(slot, 2, "10:00", "10:30", 1, true);
        assertThat(overbooked(slot)).isEqualTo("2/1");
        assertThat(api.get("patient" + patient, Api.APPOINTMENTS + "/" + first).text("/status"))
                .as("nothing is cancelled silently")
                .isEqualTo("pending");
        assertThat(api.book(doctor, clinic.patient(), day, "10:00").problem())
                .isEqualTo("slot-full");
        api.act("admin", first, "cancel", Map.of("cancellation_reason", "x"));
        assertThat(overbooked(slot)).isEmpty();
    }

    /** Seats taken and there, as the administrator's list has it; empty for a slot not on it. */
    private String overbooked(long slot) {
        return api.get("admin", "/api/appointments/slots/overbooked?page_size=200")
                .json()
                .path("results")
                .valueStream()
                .filter(one -> one.path("slot_id").asLong() == slot)
                .map(one ->
                        one.path("booked").asInt()
                                + "/"
                                + one.path("capacity").asInt()
                                + (one.path("is_withdrawn").asBoolean() ? " withdrawn" : ""))
                .collect(Collectors.joining());
    }

    @Test
    void withdrawnSlotRefusesBookingsAndIsListed() {
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 3);
        long id = api.book(doctor, patient, day, "10:00").id();
        clinic.slot(slot, 2, doctor, day, "10:00", "10:30", 3, false, true);
        assertThat(api.book(doctor, clinic.patient(), day, "10:00").problem()).isEqualTo("no-slot");
        assertThat(ledger(slot)).isEqualTo("10:00 1/3 false v2");
        assertThat(overbooked(slot)).isEqualTo("1/3 withdrawn");
        api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
        assertThat(ledger(slot)).isEqualTo("10:00 0/3 false v2");
        assertThat(overbooked(slot)).isEmpty();
        long never = Clinic.newId();
        clinic.slot(never, 7, doctor, day, "15:00", "15:30", 1, false, true);
        assertThat(ledger(never)).as("one never seen before").isEqualTo("15:00 0/1 false v7");
    }

    @Test
    void closedSlotRefusesStaff() {
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 3);
        slot(slot, 2, "10:00", "10:30", 3, false);
        var body = Api.booking(doctor, patient, day, "10:00");
        assertThat(api.post("admin", Api.APPOINTMENTS, body).problem()).isEqualTo("slot-closed");
    }

    @Test
    void absencePreventsOffSlotBooking() {
        clinic.update(
                "INSERT INTO absence VALUES (?, ?, ?::timestamptz, ?::timestamptz, false)",
                Clinic.newId(),
                doctor,
                Clinic.at(day, "09:00").toString(),
                Clinic.at(day, "12:00").toString());
        var body = Api.booking(doctor, patient, day, "11:45");
        assertThat(api.post("admin", Api.APPOINTMENTS, body).problem()).isEqualTo("doctor-busy");
        body.put("appointment_time", "12:00");
        assertThat(api.post("admin", Api.APPOINTMENTS, body).code()).isEqualTo(201);
        clinic.update("UPDATE absence SET is_cancelled = true WHERE doctor_id = ?", doctor);
        body.put("appointment_time", "11:00");
        assertThat(api.post("admin", Api.APPOINTMENTS, body).code()).isEqualTo(201);
    }

    /** Many instances look at once; only one of them ends a hold. */
    @Test
    void aHoldEndsOnce(@Autowired PostgresHolds holds) {
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.waiting(doctor, day, clinic.patient());
        long id = api.book(doctor, patient, day, "10:00").id();
        api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isEqualTo(1);
        var hold =
                UUID.fromString(
                        clinic.text("SELECT id::text FROM hold WHERE first_slot_id = ?", slot));
        clinic.update("UPDATE hold SET expires_at = now() WHERE id = ?", hold);
        var ends =
                Flux.range(0, 8)
                        .flatMap(i -> holds.expire(hold))
                        .collectList()
                        .block(Duration.ofSeconds(30));
        assertThat(ends).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isZero();
    }

    /**
     * Many instances archive at once: each appointment once, with its tombstone; nothing is lost.
     */
    @Test
    void eachIsArchivedOnceOnManyInstances(@Autowired Archiving archiving) {
        clinic.slot(doctor, day, "10:00", "10:30", 20);
        for (long one : clinic.patients(20)) {
            long id = api.book(doctor, one, day, "10:00").id();
            clinic.past(id, Duration.ofDays(900));
        }
        String year =
                Api.APPOINTMENTS
                        + "/statistics?doctor="
                        + doctor
                        + "&date_from="
                        + day
                        + "&date_to="
                        + day;
        assertThat(api.get("admin", year).text("/total")).isEqualTo("20");
        long audited = clinic.query("SELECT count(*) FROM audit_log");
        for (long left = 20; left > 0; left = left()) {
            Flux.fromStream(IntStream.range(0, 4).boxed())
                    .flatMap(instance -> archiving.run(), 4)
                    .blockLast(Duration.ofSeconds(60));
        }
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment_archive WHERE (content ->> 'doctor_id')::bigint = ?",
                                doctor))
                .isEqualTo(20);
        assertThat(clinic.query("SELECT count(*) FROM audit_log")).isEqualTo(audited);
        assertThat(api.get("admin", year).text("/total")).as("statistics stay").isEqualTo("20");
        String reference =
                clinic.text(
                        "SELECT content ->> 'booking_reference' FROM appointment_archive WHERE (content ->> 'doctor_id')::bigint = ? LIMIT 1",
                        doctor);
        try (var reader = new TopicReader("booking.public.appointments")) {
            assertThat(reader.await(reference, 2).stream().map(TopicReader::fact))
                    .containsExactly("appointment-booked", "tombstone");
        }
    }

    private long left() {
        return clinic.query("SELECT count(*) FROM appointment WHERE doctor_id = ?", doctor);
    }
}
