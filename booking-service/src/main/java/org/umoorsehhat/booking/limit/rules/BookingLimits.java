package org.umoorsehhat.booking.limit.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new appointment must not exceed; counted under the patient's lock by {@code limit_reached}
 * in {@code R__01_seats.sql}.
 *
 * @param since nothing counts that starts earlier
 * @param counted in the order in which they are told
 */
public record BookingLimits(Instant since, List<CountedLimit> counted) {

    static @Nullable BookingLimits of(List<CountedLimit> counted) {
        return counted.stream()
                .map(limit -> limit.since.minus(Duration.ofDays(1)))
                .min(Instant::compareTo)
                .map(since -> new BookingLimits(since, List.copyOf(counted)))
                .orElse(null);
    }

    /** Those of single days alone; null where there are none. */
    public @Nullable BookingLimits ofDaysOnly() {
        return of(counted.stream().filter(limit -> limit.day != null).toList());
    }

    /**
     * One of them: of the patient's appointments, so many as {@code most} are too many for one
     * more.
     *
     * @param code of the refusal
     * @param what live: those to come, but for one that moves; made: those made since, by moving
     *     too; cancelled: those cancelled since, but for what moved
     * @param byRole who made or cancelled them; absent for anybody
     * @param doctorId absent for all
     * @param serviceId absent for all
     * @param day absent for all
     */
    public record CountedLimit(
            String code,
            String what,
            @Nullable String byRole,
            @Nullable Long doctorId,
            @Nullable Long serviceId,
            Instant since,
            @Nullable LocalDate day,
            int most) {}
}
