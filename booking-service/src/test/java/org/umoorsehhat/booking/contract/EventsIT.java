package org.umoorsehhat.booking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.topic.TopicReader;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import org.umoorsehhat.testsupport.topic.UnknownZones;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells and hears; the reader holds every record to its contract. */
@BookingServiceTest
class EventsIT {

    private static final String HOLDS = "booking.internal.seat-holds";
    private static final String OFFERS = "waitlist.internal.offers";
    private static final String WAITLIST = "org.umoorsehhat.waitlist.";

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private Api api;

    EventsIT(@Autowired Database database, @Autowired LedgerEvents ledger) {
        this.clinic = new Clinic(database, ledger);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void everyExampleIsConsumed() {
        long before = clinic.query("SELECT count(*) FROM inbox");
        Map<String, Set<String>> topics =
                Map.of(
                        "scheduling.public.doctors", Set.of("doctor_id"),
                        "scheduling.public.services", Set.of("service_id"),
                        "scheduling.public.time-slots", Set.of("slot_id"),
                        "scheduling.public.absences", Set.of("absence_id"),
                        "waitlist.internal.entries", Set.of("entry_id"),
                        "waitlist.internal.offers", Set.of("offer_id", "request_id", "hold_id"),
                        "notification.internal.deliveries", Set.of("delivery_id"));
        Set<String> unheard =
                Set.of(
                        WAITLIST + "patient-notified.v1",
                        "org.umoorsehhat.notification.delivery-failed.v1");
        int sent = 0;
        long version = 100;
        for (var topic : topics.entrySet()) {
            TopicWriter.ensure(topic.getKey());
            for (String type : EventContracts.topic(topic.getKey()).types()) {
                for (var example : EventContracts.examples(type).toList()) {
                    JsonNode data = JsonMapper.shared().readTree(example.json());
                    String subject =
                            topic.getValue().stream()
                                    .filter(data::has)
                                    .map(name -> data.path(name).asString())
                                    .findFirst()
                                    .orElse("1");
                    TopicWriter.send(
                            topic.getKey(), type, subject, subject, version++, example.json());
                    sent += unheard.contains(type) ? 0 : 1;
                }
            }
        }
        long expected = before + sent;
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> clinic.query("SELECT count(*) FROM inbox"), seen -> seen >= expected);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void everyTransitionIsPublished() {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        var made = api.book(doctor, patient, day, "10:00");
        String reference = made.text("/booking_reference");
        String who = "doctor" + doctor;
        api.act(who, made.id(), "confirm", null);
        var moved =
                api.act(
                        "patient" + patient,
                        made.id(),
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", "10:30"));
        long id = moved.json().at("/new_appointment/id").asLong();
        api.act(who, id, "payment", Map.of("payment_method", "cash", "amount", "50.00"));
        api.act(who, id, "payment", Map.of("payment_method", "cash"));
        api.act(who, id, "refund", Map.of("amount", "20", "reason", "came late"));
        api.patch(who, Api.APPOINTMENTS + "/" + id, Map.of("doctor_notes", "fine"));
        api.act(who, id, "start", null);
        api.act(who, id, "complete", null);

        try (var appointments = new TopicReader("booking.public.appointments");
                var occupancy = new TopicReader("booking.public.slot-occupancy")) {
            var told = appointments.await(reference, 9);
            assertThat(told.stream().map(TopicReader::fact))
                    .containsExactly(
                            "appointment-booked",
                            "appointment-confirmed",
                            "appointment-rescheduled",
                            "appointment-changed",
                            "appointment-paid",
                            "appointment-refunded",
                            "appointment-changed",
                            "appointment-started",
                            "appointment-completed");
            assertThat(told.stream().map(message -> TopicReader.header(message, "ce_sequence")))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(occupancy.await(String.valueOf(slot), 3)).hasSize(3);
        }
    }

    @Test
    void freedSeatIsHeldForTheWaitingList() {
        long doctor = clinic.doctor();
        long first = clinic.patient();
        long waiting = clinic.patient();
        long third = clinic.patient();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        long entry = Clinic.newId();
        long service = clinic.service(doctor, 30, "275.00");
        TopicWriter.ensure("waitlist.internal.entries");
        TopicWriter.ensure(OFFERS);
        TopicWriter.send(
                "waitlist.internal.entries",
                WAITLIST + "waiting-list-joined.v1",
                entry,
                entry,
                1,
                entry(entry, waiting, doctor, service));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        clinic.query("SELECT count(*) FROM waiting_entry WHERE id = ?", entry)
                                == 1);
        var made = api.book(doctor, first, day, "10:00");
        api.act("patient" + first, made.id(), "cancel", Map.of("cancellation_reason", "ill"));
        assertThat(api.book(doctor, third, day, "10:00").code()).isEqualTo(409);

        try (var holds = new TopicReader(HOLDS)) {
            String hold = hold(holds.await(String.valueOf(slot), 1).getFirst().value());
            send("offer-declined", slot, ended(hold, entry, waiting, slot, true, "declined"));
            String successor = hold(holds.await(String.valueOf(slot), 2).get(1).value());
            assertThat(successor).isNotEqualTo(hold);
            send("offer-accepted", slot, accepted(successor, entry, waiting, doctor, slot));
            var taken = holds.await(String.valueOf(slot), 3).get(2);
            assertThat(TopicReader.fact(taken)).isEqualTo("seat-hold-taken");
            var list = api.get("patient" + waiting, Api.APPOINTMENTS);
            assertThat(list.text("/results/0/status")).isEqualTo("confirmed");
            assertThat(list.text("/results/0/reason_for_visit")).isEqualTo("my own words");
            assertThat(list.text("/results/0/service")).isEqualTo(String.valueOf(service));
            assertThat(list.text("/results/0/consultation_fee")).isEqualTo("275.00");

            // Late, and nothing is free: the final answer.
            send("offer-accepted", slot, accepted(hold, entry, third, doctor, slot));
            var refused = holds.await(String.valueOf(slot), 4).get(3);
            assertThat(TopicReader.fact(refused)).isEqualTo("seat-take-refused");
            assertThat(JsonMapper.shared().readTree(refused.value()).path("reason").asString())
                    .isEqualTo("seat-gone");
        }
        assertThat(clinic.violations()).isEmpty();
    }

    private Map<String, Object> entry(long entry, long patient, long doctor, long service) {
        return Map.of(
                "entry_id",
                entry,
                "patient_id",
                patient,
                "doctor_id",
                doctor,
                "preferred_date",
                day.toString(),
                "service_id",
                service,
                "reason",
                "my own words",
                "priority",
                5,
                "is_active",
                true);
    }

    @Test
    void requestedSeatIsHeldAndReleased() {
        long doctor = clinic.doctor();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        long entry = Clinic.newId();
        TopicWriter.ensure(OFFERS);
        send("seat-requested", slot, request(slot, doctor, entry));
        try (var holds = new TopicReader(HOLDS)) {
            String hold = hold(holds.await(String.valueOf(slot), 1).getFirst().value());
            send("seat-requested", slot, request(slot, doctor, entry));
            var refused = holds.await(String.valueOf(slot), 2).get(1);
            assertThat(TopicReader.fact(refused)).isEqualTo("seat-request-refused");
            clinic.update("UPDATE hold SET expires_at = now() WHERE id = ?", UUID.fromString(hold));
            var released = holds.await(String.valueOf(slot), 3).get(2);
            assertThat(JsonMapper.shared().readTree(released.value()).path("reason").asString())
                    .isEqualTo("expired");
        }
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whoIsOfferedAHeldSeatMayBookIt() {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        long entry = Clinic.newId();
        TopicWriter.ensure(OFFERS);
        send("seat-requested", slot, request(slot, doctor, entry));
        try (var holds = new TopicReader(HOLDS)) {
            String hold = hold(holds.await(String.valueOf(slot), 1).getFirst().value());
            assertThat(api.book(doctor, patient, day, "10:00").code()).isEqualTo(409);
            var offer = new java.util.HashMap<>(accepted(hold, entry, patient, doctor, slot));
            offer.putAll(
                    Map.of(
                            "date",
                            day.toString(),
                            "start_time",
                            "10:00:00",
                            "time_zone",
                            Clinic.ZONE.getId(),
                            "expires_at",
                            "2030-01-01T10:00:00Z"));
            send("slot-offered", slot, offer);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> api.book(doctor, patient, day, "10:00").code() == 201);
            // Accepted at the same time: the appointment is there, and nothing else happens.
            send("offer-accepted", slot, accepted(hold, entry, patient, doctor, slot));
            send("offers-exhausted", slot, Map.of("hold_id", hold, "slot_id", slot));
        }
        assertThat(clinic.violations()).isEmpty();
    }

    /** They booked another seat of the slot instead, and have cancelled since. */
    @Test
    void whoBookedInsteadOfAnsweringIsNotBookedAgain() {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        long entry = Clinic.newId();
        TopicWriter.ensure(OFFERS);
        send("seat-requested", slot, request(slot, doctor, entry));
        try (var holds = new TopicReader(HOLDS)) {
            String hold = hold(holds.await(String.valueOf(slot), 1).getFirst().value());
            var offer = new java.util.HashMap<>(accepted(hold, entry, patient, doctor, slot));
            offer.put("appointment_id", UUID.randomUUID().toString());
            send("offer-accepted", slot, offer);
            var released = holds.await(String.valueOf(slot), 2).get(1);
            assertThat(TopicReader.fact(released)).isEqualTo("seat-hold-released");
        }
        assertThat(api.get("patient" + patient, Api.APPOINTMENTS).text("/count")).isEqualTo("0");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void sentMessagesAreAudited() {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        var made = api.book(doctor, patient, day, "10:00");
        TopicWriter.ensure("notification.internal.deliveries");
        String path = Api.APPOINTMENTS + "/" + made.id();
        for (String what : List.of("reminder", "confirmation")) {
            TopicWriter.send(
                    "notification.internal.deliveries",
                    "org.umoorsehhat.notification." + what + "-sent.v1",
                    made.text("/booking_reference"),
                    Clinic.newId(),
                    1,
                    delivery(made, patient, what));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            "true"
                                    .equals(
                                            api.get("patient" + patient, path)
                                                    .text("/" + what + "_sent")));
        }
        var logs = api.get("admin", path + "/logs");
        assertThat(logs.text("/1/action") + " " + logs.text("/2/action"))
                .isEqualTo("reminder_sent confirmation_sent");
    }

    private static Map<String, Object> delivery(Api.Answer made, long patient, String what) {
        return Map.of(
                "delivery_id",
                5,
                "appointment_id",
                made.text("/appointment_id"),
                "booking_reference",
                made.text("/booking_reference"),
                "patient_id",
                patient,
                "channel",
                "sms",
                "message",
                what,
                "at",
                "2026-12-01T10:00:00Z");
    }

    @Test
    void closedSlotReleasesItsHold() {
        long doctor = clinic.doctor();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 2);
        long[] patients = clinic.patients(3);
        clinic.waiting(doctor, day, patients[2]);
        long id = api.book(doctor, patients[0], day, "10:00").id();
        api.book(doctor, patients[1], day, "10:00");
        api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
        clinic.slot(slot, 2, doctor, day, "10:00", "10:30", 1, true, false);
        try (var holds = new TopicReader(HOLDS)) {
            var released = holds.await(String.valueOf(slot), 2).get(1);
            assertThat(JsonMapper.shared().readTree(released.value()).path("reason").asString())
                    .isEqualTo("slot-closed");
        }
        clinic.slot(slot, 3, doctor, day, "10:00", "10:30", 1, false, false);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void patientChangesArePublished() {
        var made =
                api.post(
                        "admin",
                        "/api/appointments/patients",
                        Map.of("name", "Nour", "email", "nour@example.org"));
        assertThat(made.code()).isEqualTo(201);
        String path = "/api/appointments/patients/" + made.id();
        api.patch("admin", path, Map.of("phone", "+447700900171"));
        api.delete("admin", path);
        assertThat(api.post("admin", path + "/erase", null).code()).isEqualTo(202);
        try (var patients = new TopicReader("booking.internal.patients")) {
            assertThat(patients.await(String.valueOf(made.id()), 4).stream().map(TopicReader::fact))
                    .isEqualTo(
                            List.of(
                                    "patient-registered",
                                    "patient-changed",
                                    "patient-deactivated",
                                    "tombstone"));
        }
    }

    private static String hold(byte[] value) {
        return JsonMapper.shared().readTree(value).path("hold_id").asString();
    }

    private void send(String fact, long slot, Map<String, Object> data) {
        String subject = String.valueOf(data.getOrDefault("offer_id", data.get("request_id")));
        TopicWriter.send(OFFERS, WAITLIST + fact + ".v1", slot, subject, 1, data);
    }

    private static Map<String, Object> ended(
            String hold, long entry, long patient, long slot, boolean next, String reason) {
        return Map.of(
                "offer_id", UUID.randomUUID().toString(),
                "hold_id", hold,
                "entry_id", entry,
                "patient_id", patient,
                "slot_id", slot,
                "next", next,
                "reason", reason);
    }

    private Map<String, Object> accepted(
            String hold, long entry, long patient, long doctor, long slot) {
        return Map.of(
                "offer_id", UUID.randomUUID().toString(),
                "hold_id", hold,
                "entry_id", entry,
                "patient_id", patient,
                "doctor_id", doctor,
                "slot_id", slot,
                "starts_at", Clinic.at(day, "10:00").toString(),
                "duration_minutes", 30,
                "appointment_type", "consultation");
    }

    private static Map<String, Object> request(long slot, long doctor, long entry) {
        return Map.of(
                "request_id", UUID.randomUUID().toString(),
                "entry_id", entry,
                "slot_id", slot,
                "doctor_id", doctor,
                "patient_id", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduling.public.doctors", "scheduling.public.time-slots"})
    void anUnknownZoneIsRefusedByItsFirstReader(
            String topic, @Autowired EventDispatcher dispatcher) {
        assertThat(UnknownZones.of(topic))
                .allSatisfy(event ->
                        assertThatThrownBy(() ->
                                        dispatcher.dispatch(event).block(Duration.ofSeconds(30)))
                                .isInstanceOf(RejectedEvent.class)
                                .hasMessageContaining("zone"));
    }
}
