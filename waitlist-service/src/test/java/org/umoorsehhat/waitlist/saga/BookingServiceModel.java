package org.umoorsehhat.waitlist.saga;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import tools.jackson.databind.JsonNode;

/**
 * booking-service's half of the saga as its contract has it, in memory: it alone decides whether a
 * seat is free, held or taken. What it says lies in queues, one per topic and key, from which a
 * test takes it when it likes.
 */
class BookingServiceModel {

    private final BookingEvents voice = new BookingEvents(this::say);
    private final Map<String, Deque<ProducerRecord<String, byte[]>>> said = new TreeMap<>();
    private final Map<Long, Ledger> ledgers = new LinkedHashMap<>();
    private final Map<UUID, Hold> holds = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> demand = new HashMap<>();

    private static final class Ledger {
        private final Slot slot;
        private final int capacity;
        private final Map<Long, UUID> booked = new LinkedHashMap<>();
        private long version = 1;

        private Ledger(Slot slot, int capacity) {
            this.slot = slot;
            this.capacity = capacity;
        }
    }

    private static final class Hold {
        private final Ledger ledger;
        private boolean live = true;
        private boolean taken;

        private Hold(Ledger ledger) {
            this.ledger = ledger;
        }
    }

    private void say(ProducerRecord<String, byte[]> message) {
        // A patient's appointments stay in order, as those of one booking reference do.
        said.computeIfAbsent(message.topic() + "/" + message.key(), key -> new ArrayDeque<>())
                .add(message);
    }

    Map<String, Deque<ProducerRecord<String, byte[]>>> said() {
        return said;
    }

    void publish(Slot slot, int capacity, List<Long> patients) {
        var ledger = new Ledger(slot, capacity);
        ledgers.put(slot.id(), ledger);
        patients.forEach(patient -> ledger.booked.put(patient, UUID.randomUUID()));
        occupancy(ledger);
    }

    List<Slot> slots() {
        return ledgers.values().stream().map(ledger -> ledger.slot).toList();
    }

    int free(Slot slot) {
        return free(ledgers.get(slot.id()));
    }

    /** What the model's decisions rest on; {@link #check} counts for itself. */
    boolean hasRoom(Slot slot) {
        return free(slot) > 0;
    }

    private int free(Ledger ledger) {
        return ledger.capacity - ledger.booked.size() - held(ledger);
    }

    private int held(Ledger ledger) {
        return (int) holds.values().stream().filter(h -> h.live && h.ledger == ledger).count();
    }

    List<Long> patientsIn(Slot slot) {
        return List.copyOf(ledgers.get(slot.id()).booked.keySet());
    }

    List<UUID> liveHolds() {
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().live)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<UUID> takenHolds() {
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().taken)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isBusy(long patient, Slot at) {
        return ledgers.values().stream()
                .anyMatch(ledger ->
                        ledger.booked.containsKey(patient)
                                && ledger.slot.startsAt().isBefore(at.endsAt())
                                && at.startsAt().isBefore(ledger.slot.endsAt()));
    }

    private void occupancy(Ledger ledger) {
        ledger.version++;
        voice.occupancy(
                ledger.slot, ledger.version, ledger.capacity, ledger.booked.size(), held(ledger));
    }

    private void hold(Ledger ledger) {
        UUID id = UUID.randomUUID();
        holds.put(id, new Hold(ledger));
        voice.held(ledger.slot, id);
    }

    /** A cancellation: the seat is held where somebody is known to wait, else free. */
    void cancel(Slot slot, long patient) {
        Ledger ledger = ledgers.get(slot.id());
        UUID reference = ledger.booked.remove(patient);
        voice.appointment("cancelled", reference, 2, slot, patient, "cancelled");
        if (!demand.getOrDefault(slot.doctor(), Set.of()).isEmpty()) {
            hold(ledger);
        }
        occupancy(ledger);
    }

    /** Somebody books a free seat; false when there is none, or they are busy then. */
    boolean book(Slot slot, long patient) {
        Ledger ledger = ledgers.get(slot.id());
        if (!hasRoom(slot) || isBusy(patient, slot)) {
            return false;
        }
        seat(ledger, patient);
        return true;
    }

    private void seat(Ledger ledger, long patient) {
        UUID reference = UUID.randomUUID();
        ledger.booked.put(patient, reference);
        voice.appointment("booked", reference, 1, ledger.slot, patient, "confirmed");
        occupancy(ledger);
    }

    void expire(UUID holdId) {
        release(holdId, holds.get(holdId), "expired");
    }

    private void release(UUID holdId, Hold hold, String reason) {
        hold.live = false;
        voice.released(hold.ledger.slot, holdId, reason);
        occupancy(hold.ledger);
    }

    /** A message of waitlist-service. */
    void receive(String fact, JsonNode data) {
        switch (fact) {
            case "waiting-list-joined", "waiting-list-changed" ->
                    demand.computeIfAbsent(data.path("doctor_id").asLong(), d -> new HashSet<>())
                            .add(data.path("entry_id").asLong());
            case "waiting-list-left" ->
                    demand.getOrDefault(data.path("doctor_id").asLong(), new HashSet<>())
                            .remove(data.path("entry_id").asLong());
            case "seat-requested" -> requested(data);
            case "offer-accepted" -> accepted(data);
            case "offer-declined", "offer-expired", "offer-withdrawn" ->
                    passOn(uuid(data, "hold_id"), data.path("next").asBoolean(), "declined");
            case "offers-exhausted" -> passOn(uuid(data, "hold_id"), false, "exhausted");
            default -> {}
        }
        check();
    }

    private void requested(JsonNode data) {
        Ledger ledger = ledgers.get(data.path("slot_id").asLong());
        long entry = data.path("entry_id").asLong();
        UUID request = uuid(data, "request_id");
        if (hasRoom(ledger.slot)) {
            UUID id = UUID.randomUUID();
            holds.put(id, new Hold(ledger));
            occupancy(ledger);
            voice.held(
                    ledger.slot,
                    id,
                    entry,
                    request,
                    null,
                    java.time.Instant.now().plusSeconds(2000));
        } else {
            voice.requestRefused(ledger.slot, request, entry, ledger.version);
        }
    }

    private void accepted(JsonNode data) {
        UUID holdId = uuid(data, "hold_id");
        UUID offer = uuid(data, "offer_id");
        Hold hold = holds.get(holdId);
        Ledger ledger = hold.ledger;
        long entry = data.path("entry_id").asLong();
        long patient = data.path("patient_id").asLong();
        if (data.has("appointment_id")) {
            passOn(holdId, false, "exhausted");
            return;
        }
        if (hold.taken) {
            return;
        }
        if (isBusy(patient, ledger.slot)) {
            voice.takeRefused(ledger.slot, holdId, offer, entry, patient, "patient-busy");
        } else if (hold.live || hasRoom(ledger.slot)) {
            hold.live = false;
            hold.taken = true;
            seat(ledger, patient);
            voice.taken(ledger.slot, holdId, offer, entry, patient);
        } else {
            voice.takeRefused(ledger.slot, holdId, offer, entry, patient, "seat-gone");
        }
    }

    private void passOn(UUID holdId, boolean next, String reason) {
        Hold hold = holds.get(holdId);
        if (!hold.live) {
            return;
        }
        if (next) {
            hold.live = false;
            hold(hold.ledger);
        } else {
            release(holdId, hold, reason);
        }
    }

    /** A seat is never booked and held twice. */
    void check() {
        for (Ledger ledger : ledgers.values()) {
            if (free(ledger) < 0) {
                throw new AssertionError("too many in " + ledger.slot);
            }
        }
    }

    private static UUID uuid(JsonNode data, String field) {
        return UUID.fromString(data.path(field).asString());
    }

    List<String> queues() {
        return new ArrayList<>(
                said.entrySet().stream()
                        .filter(queue -> !queue.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
