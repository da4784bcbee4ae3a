package org.umoorsehhat.systemtests.truth;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One doctor's clinic as simply as it can be said: slots, who is in them, for whom seats are held,
 * and when the doctor is away. All else follows from it.
 */
final class Truth {

    /** A doctor's time away, and whom they were told of it about. */
    record Absence(long id, Instant from, Instant to, List<TruthVisit> told) {}

    static final String DONE = "done";

    final long doctor;
    final ZoneId zone;
    final BigDecimal fee;
    final boolean confirmsAtOnce;
    final List<TruthSlot> slots = new ArrayList<>();
    final List<TruthService> services = new ArrayList<>();
    final List<TruthPatient> patients = new ArrayList<>();
    final List<TruthVisit> visits = new ArrayList<>();
    final List<TruthEntry> entries = new ArrayList<>();

    /** As the waiting list says: whom it chooses is not foretold, but held against rules. */
    List<TruthOffer> offers = List.of();

    @Nullable Absence absence;
    boolean isDoctorActive = true;

    Truth(long doctor, ZoneId zone, BigDecimal fee, boolean confirmsAtOnce) {
        this.doctor = doctor;
        this.zone = zone;
        this.fee = fee;
        this.confirmsAtOnce = confirmsAtOnce;
    }

    LocalDate dateOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** Who has an appointment on the day that they wait for, waits no longer. */
    void add(TruthVisit visit) {
        visits.add(visit);
        entries.stream()
                .filter(entry ->
                        entry.patient.equals(visit.patient)
                                && entry.date.equals(dateOf(visit.from)))
                .forEach(entry -> entry.isActive = false);
    }

    /** The doctor, or a patient, has left, and their visits are cancelled. */
    void cancelled(List<TruthVisit> gone) {
        for (TruthVisit visit : gone) {
            if (visit.isExpected()) {
                visit.status = "cancelled";
                visit.patient.hears("cancellation", true);
            }
        }
    }

    boolean isOpen(TruthSlot slot) {
        return slot.isWanted && (absence == null || !slot.touches(absence.from(), absence.to()));
    }

    long booked(TruthSlot slot) {
        return visits.stream()
                .filter(visit -> visit.isLive() && slot.touches(visit.from, visit.to))
                .count();
    }

    long held(TruthSlot slot) {
        return offers.stream().filter(offer -> slot.touches(offer.from(), offer.to())).count();
    }

    boolean isFull(TruthSlot slot) {
        return booked(slot) + held(slot) >= slot.capacity;
    }

    Stream<TruthSlot> published() {
        return slots.stream()
                .filter(slot -> !slot.isGone)
                .sorted(Comparator.comparing(slot -> slot.from));
    }

    List<TruthSlot> touched(Instant from, Instant to) {
        return published().filter(slot -> slot.touches(from, to)).toList();
    }

    /** Whether slots cover all of a time, without a gap. */
    boolean isCovered(Instant from, Instant to) {
        Instant reached = from;
        for (TruthSlot slot : touched(from, to)) {
            if (slot.from.isAfter(reached)) {
                return false;
            }
            reached = slot.to;
        }
        return !reached.isBefore(to);
    }

    boolean isBusy(TruthPatient patient, Instant from, Instant to, @Nullable TruthVisit except) {
        return visits.stream()
                .anyMatch(visit ->
                        visit.isLive()
                                && visit.patient.equals(patient)
                                && !visit.equals(except)
                                && visit.overlaps(from, to));
    }

    List<TruthOffer> offersTo(TruthPatient patient) {
        return offers.stream().filter(offer -> offer.patient().equals(patient)).toList();
    }

    /**
     * Why somebody cannot have a time: what the platform says, or {@link #DONE}.
     *
     * @param moving the visit that would be moved there; absent for a new one
     */
    String refusal(
            TruthPatient patient,
            Instant from,
            Instant to,
            boolean byStaff,
            @Nullable TruthVisit moving) {
        List<TruthSlot> touched = touched(from, to);
        if (!touched.stream().allMatch(this::isOpen)) {
            return "409 slot-closed";
        }
        List<TruthSlot> full =
                touched.stream()
                        .filter(slot ->
                                isFull(slot)
                                        && (moving == null
                                                || !slot.touches(moving.from, moving.to)))
                        .toList();
        if (!full.isEmpty() && !isHeldFor(patient, full, from, to)) {
            return "409 slot-full";
        }
        boolean isCovered = isCovered(from, to);
        if (!byStaff && !(isCovered && touched.stream().anyMatch(slot -> slot.from.equals(from)))) {
            return "409 no-slot";
        }
        boolean isAway =
                absence != null && absence.from().isBefore(to) && absence.to().isAfter(from);
        if (!isCovered && isAway) {
            return "409 doctor-busy";
        }
        if (isBusy(patient, from, to, moving)) {
            return "409 patient-busy";
        }
        boolean isBesideAnother =
                visits.stream()
                        .anyMatch(visit ->
                                visit.isLive()
                                        && visit.isOffSlot
                                        && !visit.equals(moving)
                                        && visit.overlaps(from, to));
        return !isCovered && isBesideAnother ? "409 doctor-busy" : DONE;
    }

    /** One of the seats held for the patient at that time is in all these slots. */
    private boolean isHeldFor(
            TruthPatient patient, List<TruthSlot> full, Instant from, Instant to) {
        return offersTo(patient).stream()
                .filter(offer -> offer.overlaps(from, to))
                .anyMatch(offer ->
                        full.stream().allMatch(slot -> slot.touches(offer.from(), offer.to())));
    }

    /** A time that search offers. */
    record Free(TruthSlot slot, long seats) {}

    /**
     * What search offers, in order.
     *
     * @param viewer a patient, for whom seats that are held for them are free; absent for others
     */
    List<Free> free(int minutes, @Nullable TruthPatient viewer, Instant now) {
        var free = new ArrayList<Free>();
        List<TruthSlot> all = published().toList();
        for (int first = 0; first < all.size(); first++) {
            Instant start = all.get(first).from;
            Instant end = start.plus(Duration.ofMinutes(minutes));
            Instant reached = start;
            long seats = Long.MAX_VALUE;
            for (int next = first; next < all.size() && reached.isBefore(end); next++) {
                TruthSlot slot = all.get(next);
                long left = isOpen(slot) ? seatsFor(slot, viewer) : 0;
                if (!slot.from.equals(reached) || left <= 0) {
                    break;
                }
                seats = Math.min(seats, left);
                reached = slot.to;
            }
            if (!reached.isBefore(end) && !start.isBefore(now)) {
                free.add(new Free(all.get(first), seats));
            }
        }
        return free;
    }

    private long seatsFor(TruthSlot slot, @Nullable TruthPatient viewer) {
        boolean isTheirs =
                viewer != null
                        && offersTo(viewer).stream()
                                .anyMatch(offer -> slot.touches(offer.from(), offer.to()));
        return slot.capacity - booked(slot) - held(slot) + (isTheirs ? 1 : 0);
    }
}
