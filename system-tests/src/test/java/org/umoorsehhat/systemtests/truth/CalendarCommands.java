package org.umoorsehhat.systemtests.truth;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.truth.Truth.Absence;

/** What a clinic does with its slots, and when its doctor is away. */
final class CalendarCommands {

    private final RandomClinic clinic;
    private final Truth truth;

    CalendarCommands(RandomClinic clinic) {
        this.clinic = clinic;
        this.truth = clinic.truth;
    }

    /** Slots of any length, with and without gaps between them. */
    void publishAll() {
        int quarter = 0;
        while (quarter < RandomClinic.QUARTERS) {
            int length = 1 + clinic.random.nextInt(3);
            publish(quarter, length);
            quarter += length + (clinic.chance(4) ? 1 : 0);
        }
    }

    void publish() {
        publish(clinic.random.nextInt(RandomClinic.QUARTERS), 1 + clinic.random.nextInt(3));
    }

    private void publish(int quarter, int length) {
        Instant from = clinic.quarter(quarter);
        Instant to = clinic.quarter(quarter + length);
        if (!isSayable(from, to)) {
            return;
        }
        var body = new HashMap<>(clinic.wallClock(from, "date", "start_time"));
        body.put("doctor", truth.doctor);
        body.put("end_time", LocalDateTime.ofInstant(to, truth.zone).toLocalTime().toString());
        int capacity = 1 + clinic.random.nextInt(2);
        body.put("max_appointments", capacity);
        String isTaken = truth.touched(from, to).isEmpty() ? Truth.DONE : "409 overlap";
        Answer answer = clinic.api.post("admin", "time-slots/", body);
        if (clinic.isDone(
                "admin publishes " + body,
                truth.isDoctorActive ? isTaken : "400 validation",
                answer)) {
            clinic.isDone(
                    "which is from " + from + " to " + to,
                    Truth.DONE,
                    from.toString().equals(answer.text("starts_at"))
                                    && to.toString().equals(answer.text("ends_at"))
                            ? answer
                            : new Answer(500, answer.body(), 0));
            truth.slots.add(new TruthSlot(Long.parseLong(answer.text("id")), from, to, capacity));
        }
    }

    /** A slot has one fold for both its ends, and lasts as long as it looks, at most. */
    private boolean isSayable(Instant from, Instant to) {
        LocalDateTime start = LocalDateTime.ofInstant(from, truth.zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, truth.zone);
        boolean looksRight =
                start.plusMinutes((to.getEpochSecond() - from.getEpochSecond()) / 60).equals(end);
        boolean endsTwice = truth.zone.getRules().getValidOffsets(end).size() > 1;
        return looksRight
                && (!endsTwice
                        || RandomClinic.fold(from, truth.zone)
                                == RandomClinic.fold(to, truth.zone));
    }

    void open() {
        TruthSlot slot = anySlot();
        if (slot == null || !truth.isDoctorActive) {
            return;
        }
        boolean isWanted = clinic.chance(2);
        boolean isAway =
                truth.absence != null && slot.touches(truth.absence.from(), truth.absence.to());
        String expected = isWanted && isAway ? "409 doctor-absent" : Truth.DONE;
        if (change(slot, Map.of("is_available", isWanted), expected)) {
            slot.isWanted = isWanted;
        }
    }

    void resize() {
        TruthSlot slot = anySlot();
        if (slot == null || !truth.isDoctorActive) {
            return;
        }
        int capacity = 1 + clinic.random.nextInt(3);
        String expected =
                capacity < slot.capacity && capacity < truth.booked(slot)
                        ? "409 slot-booked"
                        : Truth.DONE;
        if (change(slot, Map.of("max_appointments", capacity), expected)) {
            slot.capacity = capacity;
        }
    }

    private boolean change(TruthSlot slot, Map<String, ?> body, String expected) {
        Answer answer = clinic.api.patch("admin", "time-slots/" + slot.id + "/", body);
        return clinic.isDone("admin makes slot " + slot.id + " " + body, expected, answer);
    }

    void withdraw() {
        TruthSlot slot = anySlot();
        if (slot == null) {
            return;
        }
        String expected = truth.booked(slot) > 0 ? "409 slot-booked" : Truth.DONE;
        Answer answer = clinic.api.delete("admin", "time-slots/" + slot.id + "/");
        if (clinic.isDone("admin deletes slot " + slot.id, expected, answer)) {
            slot.isGone = true;
        }
    }

    private @Nullable TruthSlot anySlot() {
        List<TruthSlot> slots = truth.published().toList();
        return slots.isEmpty() ? null : clinic.any(slots);
    }

    /** The doctor will be away for a while, or will not after all. */
    void absence() {
        Absence absence = truth.absence;
        if (!truth.isDoctorActive) {
            return;
        }
        if (absence == null) {
            plan();
        } else {
            Answer answer = clinic.api.delete("admin", "time-off/" + absence.id() + "/");
            clinic.isDone("the doctor is there after all", Truth.DONE, answer);
            truth.absence = null;
            absence.told().stream()
                    .filter(TruthVisit::isExpected)
                    .forEach(visit -> visit.patient.hears("absence-over", false));
        }
    }

    private void plan() {
        int quarter = clinic.random.nextInt(RandomClinic.QUARTERS);
        Instant from = clinic.quarter(quarter);
        Instant to = clinic.quarter(quarter + 1 + clinic.random.nextInt(4));
        if (RandomClinic.fold(from, truth.zone) + RandomClinic.fold(to, truth.zone) > 0) {
            return;
        }
        LocalDateTime start = LocalDateTime.ofInstant(from, truth.zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, truth.zone);
        if (!start.isBefore(end)) {
            return;
        }
        var body =
                Map.of(
                        "doctor", truth.doctor,
                        "start_date", start.toLocalDate().toString(),
                        "start_time", start.toLocalTime().toString(),
                        "end_date", end.toLocalDate().toString(),
                        "end_time", end.toLocalTime().toString());
        Answer answer = clinic.api.post("admin", "time-off/", body);
        clinic.isDone("the doctor will be away " + body, Truth.DONE, answer);
        List<TruthVisit> told =
                truth.visits.stream()
                        .filter(visit -> visit.isExpected() && visit.overlaps(from, to))
                        .toList();
        told.forEach(visit -> visit.patient.hears("absence", false));
        truth.absence = new Absence(Long.parseLong(answer.text("id")), from, to, told);
    }
}
