package org.umoorsehhat.scheduling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.with;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.scheduling.appointment.EndedAppointments;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments.LiveAppointment;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventExample;
import org.umoorsehhat.testsupport.topic.TopicReader;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A doctor who leaves, and what is to come with them, as booking-service tells. */
class DoctorDeactivationIT extends SchedulingIT {

    private static final String TOPIC = "booking.public.appointments";
    private static final String DOCTORS = "scheduling.public.doctors";

    @Autowired PostgresLiveAppointments appointments;
    @Autowired EndedAppointments ended;

    @BeforeAll
    static void topic() {
        TopicWriter.ensure(TOPIC);
    }

    private void told(UUID reference, long version, String fact, String status, long doctor) {
        told(reference, version, fact, status, doctor, Instant.now().plus(Duration.ofDays(3)));
    }

    private static void told(
            UUID reference, long version, String fact, String status, long doctor, Instant start) {
        Instant at = start.truncatedTo(ChronoUnit.MINUTES);
        var local = at.atZone(ZoneOffset.UTC).toLocalDateTime();
        var data =
                with(
                        "id",
                        version,
                        "appointment_id",
                        reference.toString(),
                        "booking_reference",
                        reference.toString(),
                        "doctor_id",
                        doctor,
                        "doctor_name",
                        "Dr. Salma Example",
                        "patient_id",
                        71,
                        "appointment_type",
                        "consultation",
                        "status",
                        status,
                        "date",
                        local.toLocalDate().toString(),
                        "start_time",
                        "%tT".formatted(local),
                        "duration_minutes",
                        30,
                        "time_zone",
                        "UTC",
                        "starts_at",
                        at.toString(),
                        "ends_at",
                        at.plus(Duration.ofMinutes(30)).toString(),
                        "consultation_fee",
                        "150.00",
                        "is_paid",
                        false,
                        "booking_method",
                        "online",
                        "off_slot",
                        true,
                        "slot_ids",
                        List.of());
        if (status.equals("cancelled")) {
            data.put("cancelled_by", "admin");
        }
        TopicWriter.sendFrom(
                "/booking-service",
                TOPIC,
                "org.umoorsehhat.booking.appointment-" + fact + ".v1",
                reference,
                version,
                data);
    }

    private void awaitCount(long doctor, long count) {
        await().until(
                        () -> appointments.count(doctor, Instant.now()).block(),
                        found -> found == count);
    }

    private Api.Answer put(String path, Object body) {
        return api.call(Api.ADMIN, HttpMethod.PUT, path, body);
    }

    @Test
    void whoHasAppointmentsToComeIsNotDeactivatedUnasked() {
        long doctor = api.doctor("UTC");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        told(first, 1, "booked", "pending", doctor);
        told(second, 1, "booked", "confirmed", doctor);
        // Over, and never closed.
        told(
                UUID.randomUUID(),
                1,
                "booked",
                "confirmed",
                doctor,
                Instant.now().minus(Duration.ofDays(1)));
        awaitCount(doctor, 2);
        String path = "doctors/" + doctor;
        var whole = but(Api.doctorBody("UTC"), new Object[] {"is_active", false});
        for (var refused :
                List.of(
                        api.delete(path),
                        api.patch(path, with("is_active", false)),
                        put(path, whole),
                        api.delete(path + "?cancel_appointments=false"))) {
            var problem = refused.expect(409);
            assertThat(problem.path("type").asString()).endsWith("/live-appointments");
            assertThat(problem.path("live_appointments").asInt()).isEqualTo(2);
        }
        assertThat(api.get(path).expect(200).path("is_active").asBoolean()).isTrue();
        api.delete(path + "?cancel_appointments=perhaps").expect(400);
        api.patch(path, with("name", "Dr. Other")).expect(200);

        told(first, 2, "declined", "cancelled", doctor);
        told(second, 2, "completed", "completed", doctor);
        awaitCount(doctor, 0);
        api.delete(path).expect(204);
    }

    @Test
    void theyAreToBeCancelledWhereThatIsAskedFor() {
        long doctor = api.doctor("UTC");
        told(UUID.randomUUID(), 1, "booked", "pending", doctor);
        awaitCount(doctor, 1);
        String path = "doctors/" + doctor;
        api.delete(path + "?cancel_appointments=true").expect(204);
        // What else is said of one who left says it too.
        api.patch(path, with("name", "Dr. Gone")).expect(200);
        api.patch(path, with("is_active", true)).expect(200);
        awaitCount(doctor, 1);
        api.delete(path).expect(409);
        put(
                        path + "?cancel_appointments=true",
                        but(Api.doctorBody("UTC"), new Object[] {"is_active", false}))
                .expect(200);
        try (var doctors = new TopicReader(DOCTORS)) {
            assertThat(
                            doctors.await(String.valueOf(doctor), 5).stream()
                                    .map(told ->
                                            TopicReader.fact(told)
                                                    + " "
                                                    + new String(
                                                                    told.value(),
                                                                    StandardCharsets.UTF_8)
                                                            .contains("cancel_appointments")))
                    .containsExactly(
                            "doctor-registered false",
                            "doctor-deactivated true",
                            "doctor-changed true",
                            "doctor-changed false",
                            "doctor-deactivated true");
        }
    }

    @Test
    void whatIsOverOrArchivedIsForgotten() {
        long doctor = api.doctor("UTC");
        var archived = UUID.randomUUID();
        told(archived, 1, "booked", "confirmed", doctor);
        var moved = UUID.randomUUID();
        told(moved, 1, "booked", "confirmed", doctor);
        awaitCount(doctor, 2);
        told(moved, 2, "changed", "confirmed", doctor);
        TopicWriter.tombstone(TOPIC, archived);
        awaitCount(doctor, 1);
        Instant now = Instant.now();
        appointments
                .keep(
                        List.of(
                                new LiveAppointment(
                                        UUID.randomUUID(), doctor, now.minus(Duration.ofHours(25))),
                                new LiveAppointment(
                                        UUID.randomUUID(),
                                        doctor,
                                        now.minus(Duration.ofHours(23)))))
                .block();
        ended.forget().block();
        assertThat(appointments.count(doctor, now.minus(Duration.ofDays(9))).block()).isEqualTo(2);
    }

    static Stream<EventExample> examples() {
        return EventContracts.topic(TOPIC).types().stream().flatMap(EventContracts::examples);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(EventExample example) {
        var reference = UUID.randomUUID();
        long before = api.doctor("UTC");
        told(reference, 1, "booked", "pending", before);
        awaitCount(before, 1);
        long after = api.doctor("UTC");
        var data = (ObjectNode) JsonMapper.shared().readTree(example.json());
        data.put("booking_reference", reference.toString());
        data.put("doctor_id", after);
        TopicWriter.sendFrom(
                "/booking-service", TOPIC, example.type(), reference, 2, data.toString());
        boolean isToCome =
                Set.of("pending", "confirmed", "scheduled", "in_progress")
                                .contains(data.path("status").asString())
                        && Instant.parse(data.path("ends_at").asString()).isAfter(Instant.now());
        awaitCount(before, 0);
        awaitCount(after, isToCome ? 1 : 0);
    }
}
