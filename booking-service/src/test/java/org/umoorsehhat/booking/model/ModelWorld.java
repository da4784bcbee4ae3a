package org.umoorsehhat.booking.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One doctor's day as simply as it can be said: four slots of half an hour from 10:00, patients,
 * and the rules of the API. Times are minutes after 10:00.
 */
final class ModelWorld {

    static final int SLOTS = 4;
    static final int SLOT = 30;

    static final class Slot {
        int capacity = 1;
        boolean isOpen = true;
    }

    static final class Visit {
        final int patient;
        final int from;
        final int to;
        String status;
        boolean isMoved;

        Visit(int patient, int from, int minutes, String status) {
            this.patient = patient;
            this.from = from;
            this.to = from + minutes;
            this.status = status;
        }

        boolean isLive() {
            return isMovable() || status.equals("in_progress");
        }

        boolean isMovable() {
            return List.of("pending", "confirmed", "scheduled").contains(status);
        }

        boolean touches(int slot) {
            return from < (slot + 1) * SLOT && to > slot * SLOT;
        }
    }

    /** Seats kept in some slots. */
    record Hold(List<Integer> slots) {}

    final List<Slot> slots = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final boolean somebodyWaits;

    ModelWorld(boolean somebodyWaits) {
        this.somebodyWaits = somebodyWaits;
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new Slot());
        }
    }

    long booked(int slot) {
        return visits.stream().filter(visit -> visit.isLive() && visit.touches(slot)).count();
    }

    long held(int slot) {
        return holds.stream().filter(hold -> hold.slots.contains(slot)).count();
    }

    private List<Integer> touched(int from, int to) {
        var touched = new ArrayList<Integer>();
        for (int i = 0; i < SLOTS; i++) {
            if (from < (i + 1) * SLOT && to > i * SLOT) {
                touched.add(i);
            }
        }
        return touched;
    }

    /** Why nobody could be there; {@code ok} when somebody could. */
    private String look(int from, int to, List<Integer> mine, int patient, Visit except) {
        List<Integer> touched = touched(from, to);
        if (touched.stream().anyMatch(slot -> !slots.get(slot).isOpen)) {
            return "slot-closed";
        }
        if (touched.stream()
                .anyMatch(slot ->
                        !mine.contains(slot)
                                && booked(slot) + held(slot) >= slots.get(slot).capacity)) {
            return "slot-full";
        }
        boolean isStart = from % SLOT == 0;
        if (from < 0 || to > SLOTS * SLOT || !isStart) {
            return "no-slot";
        }
        boolean isBusy =
                visits.stream()
                        .anyMatch(visit ->
                                visit.isLive()
                                        && visit.patient == patient
                                        && !Objects.equals(visit, except)
                                        && visit.from < to
                                        && visit.to > from);
        return isBusy ? "patient-busy" : "ok";
    }

    String book(int patient, int from, int minutes) {
        String answer = look(from, from + minutes, List.of(), patient, null);
        if (answer.equals("ok")) {
            visits.add(new Visit(patient, from, minutes, "pending"));
        }
        return answer;
    }

    String cancel(int index) {
        Visit visit = visits.get(index);
        if (!visit.isMovable()) {
            return "wrong-state";
        }
        free(visit, true);
        visit.status = "cancelled";
        return "ok";
    }

    private void free(Visit visit, boolean mayHold) {
        List<Integer> touched = touched(visit.from, visit.to);
        boolean isHeld =
                mayHold
                        && somebodyWaits
                        && touched.stream()
                                .allMatch(slot ->
                                        slots.get(slot).isOpen
                                                && booked(slot) + held(slot)
                                                        <= slots.get(slot).capacity);
        if (isHeld) {
            holds.add(new Hold(touched));
        }
    }

    String reschedule(int index, int from) {
        Visit visit = visits.get(index);
        if (!visit.isMovable()) {
            return "wrong-state";
        }
        if (from == visit.from) {
            return "validation";
        }
        int to = from + visit.to - visit.from;
        List<Integer> mine = touched(visit.from, visit.to);
        String answer = look(from, to, mine, visit.patient, visit);
        if (answer.equals("ok")) {
            free(visit, touched(from, to).stream().noneMatch(mine::contains));
            String status = visit.status.equals("pending") ? "pending" : "scheduled";
            visit.status = "cancelled";
            visit.isMoved = true;
            visits.add(new Visit(visit.patient, from, to - from, status));
        }
        return answer;
    }

    String step(int index, String action) {
        Visit visit = visits.get(index);
        List<String> before =
                switch (action) {
                    case "confirm" -> List.of("pending");
                    case "start" -> List.of("confirmed", "scheduled");
                    default -> List.of("confirmed", "scheduled", "in_progress");
                };
        if (!before.contains(visit.status)) {
            return "wrong-state";
        }
        visit.status =
                switch (action) {
                    case "confirm" -> "confirmed";
                    case "start" -> "in_progress";
                    default -> "completed";
                };
        return "ok";
    }

    /**
     * A slot is given another capacity, or is opened or closed: holds that no longer fit end,
     * newest first.
     */
    void change(int index, int capacity, boolean isOpen) {
        Slot slot = slots.get(index);
        slot.capacity = capacity;
        slot.isOpen = isOpen;
        for (int i = holds.size() - 1; i >= 0; i--) {
            if (isOpen && booked(index) + held(index) <= capacity) {
                return;
            }
            if (holds.get(i).slots.contains(index)) {
                holds.remove(i);
            }
        }
    }

    /** The oldest hold ends, as when nobody is left to offer it to. */
    void exhaust() {
        if (!holds.isEmpty()) {
            holds.removeFirst();
        }
    }

    /** All that can be seen of it. */
    String view() {
        var view = new StringBuilder();
        for (int i = 0; i < SLOTS; i++) {
            view.append(booked(i)).append('/').append(held(i)).append(' ');
        }
        visits.forEach(visit -> view.append(visit.status).append(' '));
        return view.toString().strip();
    }
}
