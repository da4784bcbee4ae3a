package org.umoorsehhat.waitlist.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.contract.EventContracts;
import tools.jackson.databind.json.JsonMapper;

/** The words of booking-service and scheduling-service; each is held to its contract. */
public final class BookingEvents {

    public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Consumer<ProducerRecord<String, byte[]>> out;

    public BookingEvents(Consumer<ProducerRecord<String, byte[]>> out) {
        this.out = out;
    }

    /** A slot of half an hour. */
    public record Slot(long id, long doctor, Instant startsAt, Instant endsAt) {

        public static Slot at(long id, long doctor, LocalDate date, int hour, int minute) {
            Instant start = date.atTime(hour, minute).atZone(ZONE).toInstant();
            return new Slot(id, doctor, start, start.plus(30, ChronoUnit.MINUTES));
        }

        public LocalDate date() {
            return startsAt.atZone(ZONE).toLocalDate();
        }

        public String time() {
            return TIME.format(startsAt.atZone(ZONE));
        }
    }

    public void doctor(long id, long version, boolean active) {
        doctor(id, version, active, Map.of());
    }

    /** With what a doctor need not say. */
    public void doctor(long id, long version, boolean active, Map<String, String> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("doctor_id", id);
        data.put("name", "Dr. " + id);
        data.put("specialty", "Cardiology");
        data.put("time_zone", ZONE.getId());
        data.put("consultation_fee", "150.00");
        data.putAll(more);
        data.put("is_active", active);
        data.put("confirms_at_once", false);
        String fact = version == 1 ? "registered" : active ? "changed" : "deactivated";
        say("scheduling.public.doctors", id, "scheduling.doctor-" + fact, id, version, data);
    }

    public void service(long id, long doctor, int minutes) {
        service(id, doctor, minutes, Map.of());
    }

    /** With rules for patients. */
    public void service(long id, long doctor, int minutes, Map<String, Integer> rules) {
        service(id, doctor, "Service " + id, minutes, "200.00", rules);
    }

    public void service(
            long id, long doctor, String name, int minutes, String price, Map<String, ?> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("service_id", id);
        data.put("doctor_id", doctor);
        data.put("name", name);
        data.put("duration_minutes", minutes);
        data.put("price", price);
        data.putAll(more);
        data.put("is_active", true);
        data.put("confirms_at_once", false);
        say("scheduling.public.services", id, "scheduling.service-offered", id, 1, data);
    }

    public void patient(long id, long version, boolean active) {
        var data = new LinkedHashMap<String, Object>();
        data.put("patient_id", id);
        data.put("name", "Patient " + id);
        data.put("locale", "en");
        data.put("time_zone", ZONE.getId());
        data.put("is_active", active);
        String fact = version == 1 ? "registered" : active ? "changed" : "deactivated";
        say("booking.internal.patients", id, "booking.patient-" + fact, id, version, data);
    }

    /** What notification-service tells of the links in a message. */
    public void links(long patient, Instant until, List<Map<String, String>> links) {
        var data = new LinkedHashMap<String, Object>();
        UUID message = UUID.randomUUID();
        data.put("message_id", message.toString());
        data.put("patient_id", patient);
        data.put("expires_at", until.toString());
        data.put("links", links);
        say("notification.internal.links", message, "notification.links-sent", message, 1, data);
    }

    public void patientErased(long id) {
        String key = Long.toString(id);
        out.accept(TestBroker.event("booking.internal.patients", key, "t", key, 99L, null));
    }

    public void occupancy(Slot slot, long version, int capacity, int booked, int held) {
        var data = new LinkedHashMap<String, Object>();
        data.put("slot_id", slot.id());
        data.put("doctor_id", slot.doctor());
        data.put("starts_at", slot.startsAt());
        data.put("ends_at", slot.endsAt());
        data.put("time_zone", ZONE.getId());
        data.put("is_open", true);
        data.put("capacity", capacity);
        data.put("booked", booked);
        data.put("held", held);
        data.put("slot_version", 1);
        String type = "booking.slot-occupancy-changed";
        say("booking.public.slot-occupancy", slot.id(), type, slot.id(), version, data);
    }

    public void held(Slot slot, UUID hold) {
        held(slot, hold, null, null, null, Instant.now().plus(Duration.ofMinutes(35)));
    }

    public void held(
            Slot slot,
            UUID hold,
            @Nullable Long entry,
            @Nullable UUID request,
            @Nullable String type,
            Instant expires) {
        var data = new LinkedHashMap<String, Object>();
        data.put("hold_id", hold);
        data.put("slot_id", slot.id());
        data.put("slot_ids", new long[] {slot.id()});
        data.put("doctor_id", slot.doctor());
        data.put("starts_at", slot.startsAt());
        data.put("ends_at", slot.endsAt());
        data.put("time_zone", ZONE.getId());
        data.put("date", slot.date());
        data.put("start_time", slot.time());
        data.put("duration_minutes", ChronoUnit.MINUTES.between(slot.startsAt(), slot.endsAt()));
        if (type != null) {
            data.put("appointment_type", type);
        }
        data.put("expires_at", expires.truncatedTo(ChronoUnit.MICROS));
        if (entry != null && request != null) {
            data.put("entry_id", entry);
            data.put("request_id", request);
        }
        hold("seat-held", slot.id(), hold, 1, data);
    }

    public void released(Slot slot, UUID hold, String reason) {
        hold(
                "seat-hold-released",
                slot.id(),
                hold,
                2,
                Map.of("hold_id", hold, "slot_id", slot.id(), "reason", reason));
    }

    public void requestRefused(Slot slot, UUID request, long entry, long version) {
        hold(
                "seat-request-refused",
                slot.id(),
                request,
                1,
                Map.of(
                        "request_id",
                        request,
                        "entry_id",
                        entry,
                        "slot_id",
                        slot.id(),
                        "occupancy_version",
                        version));
    }

    public void taken(Slot slot, UUID hold, UUID offer, long entry, long patient) {
        var appointment =
                Map.of(
                        "id",
                        900_000 + entry,
                        "appointment_id",
                        UUID.randomUUID(),
                        "doctor_id",
                        slot.doctor(),
                        "date",
                        slot.date(),
                        "start_time",
                        slot.time(),
                        "duration_minutes",
                        30,
                        "status",
                        "confirmed");
        var data = new LinkedHashMap<String, Object>(answer(slot, hold, offer, entry, patient));
        data.put("appointment", appointment);
        hold("seat-hold-taken", slot.id(), hold, 2, data);
    }

    public void takeRefused(
            Slot slot, UUID hold, UUID offer, long entry, long patient, String reason) {
        var data = new LinkedHashMap<String, Object>(answer(slot, hold, offer, entry, patient));
        data.put("reason", reason);
        hold("seat-take-refused", slot.id(), hold, 2, data);
    }

    private static Map<String, Object> answer(
            Slot slot, UUID hold, UUID offer, long entry, long patient) {
        return Map.of(
                "hold_id",
                hold,
                "offer_id",
                offer,
                "entry_id",
                entry,
                "slot_id",
                slot.id(),
                "patient_id",
                patient);
    }

    /** An appointment in a slot: {@code fact} as in {@code booked}. */
    public void appointment(
            String fact, UUID reference, long version, Slot slot, long patient, String status) {
        appointment(fact, reference, version, slot, patient, status, null);
    }

    /** For a service. */
    public void appointment(
            String fact,
            UUID reference,
            long version,
            Slot slot,
            long patient,
            String status,
            @Nullable Long service) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", 700_000 + slot.id());
        data.put("appointment_id", reference);
        data.put("booking_reference", reference);
        data.put("doctor_id", slot.doctor());
        data.put("doctor_name", "Dr. " + slot.doctor());
        data.put("patient_id", patient);
        if (service != null) {
            data.put("service_id", service);
            data.put("service_name", "Service");
        }
        data.put("appointment_type", "consultation");
        data.put("status", status);
        data.put("date", slot.date());
        data.put("start_time", slot.time());
        data.put("duration_minutes", 30);
        data.put("time_zone", ZONE.getId());
        data.put("starts_at", slot.startsAt());
        data.put("ends_at", slot.endsAt());
        data.put("consultation_fee", "150.00");
        data.put("is_paid", false);
        data.put("booking_method", "online");
        data.put("off_slot", false);
        data.put("slot_ids", new long[] {slot.id()});
        data.put("agreed_start", slot.startsAt());
        if (status.equals("cancelled")) {
            data.put("cancelled_by", "patient");
        }
        String type = "booking.appointment-" + fact;
        say("booking.public.appointments", reference, type, reference, version, data);
    }

    private void hold(String fact, long slot, UUID subject, long version, Object data) {
        say("booking.internal.seat-holds", slot, "booking." + fact, subject, version, data);
    }

    private void say(
            String topic, Object key, String fact, Object subject, long version, Object data) {
        String type = "org.umoorsehhat." + fact + ".v1";
        String json = JSON.writeValueAsString(data);
        EventContracts.validate(type, json);
        out.accept(
                TestBroker.event(
                        topic,
                        key.toString(),
                        type,
                        subject.toString(),
                        version,
                        json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
