package org.umoorsehhat.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/** A doctor who leaves, and everybody who reads that. */
class InactiveDoctorIT extends ClinicTest {

    private static final String DOCTORS = "scheduling.public.doctors";
    private static final AtomicLong VERSIONS = new AtomicLong(100);

    private long slot;

    @BeforeEach
    void publishSlots() {
        TopicWriter.ensure(DOCTORS);
        slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
    }

    private long booked(String time) {
        var made = api.book(doctor, patient, day, time);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    /** As scheduling-service says it. */
    private void leaves(boolean cancels) {
        Map<String, Object> state =
                Map.of(
                        "doctor_id",
                        doctor,
                        "name",
                        "Dr " + doctor,
                        "specialty",
                        "Cardiology",
                        "time_zone",
                        Clinic.ZONE.getId(),
                        "consultation_fee",
                        "150.00",
                        "is_active",
                        false,
                        "confirms_at_once",
                        false,
                        "cancel_appointments",
                        cancels);
        TopicWriter.send(
                DOCTORS,
                "org.umoorsehhat.scheduling.doctor-deactivated.v1",
                doctor,
                doctor,
                VERSIONS.incrementAndGet(),
                state);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        clinic.query(
                                        "SELECT count(*) FROM doctor WHERE id = ? AND NOT is_active",
                                        doctor)
                                == 1);
    }

    private Api.Answer seen(long id) {
        return api.get("admin", Api.APPOINTMENTS + "/" + id);
    }

    @Test
    void appointmentsAreCancelledWhereThatIsAskedForAlsoThoseThatGotIn() {
        long first = booked("10:00");
        clinic.waiting(doctor, day, clinic.patient());
        leaves(true);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "cancelled".equals(seen(first).text("/status")));
        assertThat(seen(first).text("/cancelled_by_role")).isEqualTo("system");
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot))
                .as("nobody is offered it")
                .isZero();
        // A booking that got in at the same moment: made while the doctor was active here.
        clinic.update("UPDATE doctor SET is_active = true WHERE id = ?", doctor);
        long second = booked("10:30");
        clinic.update("UPDATE doctor SET is_active = false WHERE id = ?", doctor);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "cancelled".equals(seen(second).text("/status")));
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void withoutThatTheyStayAndAreNeitherConfirmedNorMoved() {
        long id = booked("10:00");
        leaves(false);
        var confirmed = api.act("admin", id, "confirm", null);
        assertThat(confirmed.code() + confirmed.problem()).isEqualTo("409doctor-inactive");
        var moved =
                api.act(
                        "patient" + patient,
                        id,
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", "10:30"));
        assertThat(moved.code() + moved.problem()).isEqualTo("409doctor-inactive");
        assertThat(api.book(doctor, patient, day, "10:30").code()).isEqualTo(400);
        assertThat(
                        api.get("admin", Api.APPOINTMENTS + "?status=pending&doctor=" + doctor)
                                .text("/count"))
                .as("they are to be seen")
                .isEqualTo("1");
        assertThat(
                        api.post(
                                        "patient" + patient,
                                        "/api/appointments/check-availability",
                                        Map.of("doctor_id", doctor, "date", day.toString()))
                                .code())
                .isEqualTo(400);
        assertThat(seen(id).text("/status")).isEqualTo("pending");
    }

    @Test
    void seatsKeptForTheWaitingListAreFreeAndNoneIsKeptAnew() {
        long id = booked("10:00");
        long entry = Clinic.newId();
        clinic.update(
                "INSERT INTO waiting_entry VALUES (?, ?, ?, ?, true)",
                entry,
                clinic.patient(),
                doctor,
                day);
        api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isEqualTo(1);
        leaves(false);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> clinic.query("SELECT held FROM slot WHERE id = ?", slot) == 0);
        ask(entry);
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void noSeatIsKeptForAnInactivePatient() {
        long entry = Clinic.newId();
        clinic.update(
                "INSERT INTO waiting_entry VALUES (?, ?, ?, ?, true)", entry, patient, doctor, day);
        clinic.update("UPDATE patient SET is_active = false WHERE id = ?", patient);
        ask(entry);
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isZero();
    }

    /** Asks for a seat, and waits until that is answered. */
    private void ask(long entry) {
        String request = UUID.randomUUID().toString();
        TopicWriter.ensure("waitlist.internal.offers");
        TopicWriter.send(
                "waitlist.internal.offers",
                "org.umoorsehhat.waitlist.seat-requested.v1",
                slot,
                request,
                1,
                Map.of(
                        "request_id",
                        request,
                        "entry_id",
                        entry,
                        "slot_id",
                        slot,
                        "doctor_id",
                        doctor,
                        "patient_id",
                        patient));
        try (var holds = new TopicReader("booking.internal.seat-holds")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            holds.all().stream()
                                    .anyMatch(told ->
                                            new String(told.value(), StandardCharsets.UTF_8)
                                                    .contains(request)));
        }
    }
}
