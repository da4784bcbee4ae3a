package org.umoorsehhat.booking.appointment.rules.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.umoorsehhat.booking.availability.rules.FreeSlot;

/** Which other times are offered for a visit that cannot be had. */
public final class Alternatives {

    /** So far around the time that was wanted they are looked for. */
    public static final Duration AROUND = Duration.ofDays(3);

    private static final int MOST = 3;

    private Alternatives() {}

    /** From when until when its patient is not free, since they have another visit. */
    public record Busy(Instant from, Instant to) {

        public boolean overlaps(Busy other) {
            return from.isBefore(other.to) && to.isAfter(other.from);
        }
    }

    /**
     * The nearest ones to the time that was wanted, in order of time.
     *
     * @param busy visits of the patient, those of the series included
     */
    public static List<FreeSlot> nearest(
            List<FreeSlot> free, Instant wanted, Duration length, List<Busy> busy) {
        return free.stream()
                .filter(slot -> isFree(slot.startsAt(), length, busy))
                .sorted(
                        Comparator.comparing(
                                slot -> Duration.between(wanted, slot.startsAt()).abs()))
                .limit(MOST)
                .sorted(Comparator.comparing(FreeSlot::startsAt))
                .toList();
    }

    private static boolean isFree(Instant start, Duration length, List<Busy> busy) {
        var visit = new Busy(start, start.plus(length));
        return busy.stream().noneMatch(visit::overlaps);
    }
}
