package org.umoorsehhat.scheduling.series.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * Slots of a series to publish.
 *
 * @param until the first date that is not published yet
 */
public record SeriesPublication(List<WallClockSlot> slots, LocalDate until) {

    /**
     * The first one of a series.
     *
     * @param horizon the first date that is too far ahead
     * @throws RefusedException for a start before {@code today}, and more slots than one request
     *     may create
     */
    public static SeriesPublication first(
            SeriesPattern pattern, LocalDate today, LocalDate horizon) {
        LocalDate start = pattern.startDate();
        if (start.isBefore(today)) {
            throw SeriesRefusals.past();
        }
        LocalDate until = horizon.isBefore(start) ? start : horizon;
        return new SeriesPublication(bounded(pattern.slots(start, until)), until);
    }

    /** What time has brought within the horizon; empty when it is published already. */
    public static Optional<SeriesPublication> next(
            Series series, LocalDate today, LocalDate horizon) {
        LocalDate published = series.publishedUntil();
        if (!series.isActive() || !published.isBefore(horizon)) {
            return Optional.empty();
        }
        LocalDate from = published.isBefore(today) ? today : published;
        return Optional.of(new SeriesPublication(series.pattern().slots(from, horizon), horizon));
    }

    /**
     * What a series has from {@code today} to where it has been published.
     *
     * @throws RefusedException for more slots than one request may create
     */
    public static SeriesPublication ahead(Series series, LocalDate today) {
        LocalDate until = series.publishedUntil();
        return new SeriesPublication(bounded(series.pattern().slots(today, until)), until);
    }

    private static List<WallClockSlot> bounded(List<WallClockSlot> slots) {
        if (slots.size() > SlotBatch.MAX) {
            throw SeriesRefusals.tooMany();
        }
        return slots;
    }
}
