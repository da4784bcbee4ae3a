package org.umoorsehhat.scheduling.absence.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a doctor is away.
 *
 * @param version grows with every change, from 1
 * @param span on the wall clock of {@code timeZone}
 * @param endsAt later than {@code startsAt}
 * @param reason for those who read absences; no event has it
 */
public record Absence(
        long id,
        long version,
        long doctor,
        Span span,
        ZoneId timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable String reason,
        boolean isCancelled) {

    /**
     * From one time on the wall clock to another.
     *
     * @param endTime absent: until the end of the day
     */
    public record Span(
            LocalDate startDate,
            LocalTime startTime,
            LocalDate endDate,
            @Nullable LocalTime endTime) {

        /**
         * A time that the clock skips is the moment after it; one that it shows twice, the first.
         */
        public Instant startsAt(ZoneId zone) {
            return startDate.atTime(startTime).atZone(zone).toInstant();
        }

        public Instant endsAt(ZoneId zone) {
            return endTime == null
                    ? endDate.plusDays(1).atStartOfDay(zone).toInstant()
                    : endDate.atTime(endTime).atZone(zone).toInstant();
        }
    }

    /** The same absence, cancelled, one version on. */
    public Absence cancelled() {
        return new Absence(id, version + 1, doctor, span, timeZone, startsAt, endsAt, reason, true);
    }
}
