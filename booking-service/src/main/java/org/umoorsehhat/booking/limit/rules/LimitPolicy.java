package org.umoorsehhat.booking.limit.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Role;

/** Whose bookings are limited, and how far. */
public record LimitPolicy(
        int live,
        int liveAtDoctor,
        int perDay,
        int cancellations,
        int cancellationDays,
        int doctorLive,
        int doctorPerDay) {

    /** For a new appointment that {@code role} makes; absent for whom there are none. */
    public @Nullable BookingLimits ofBooking(Role role, Instant now) {
        Instant since = now.minus(Duration.ofDays(cancellationDays));
        return switch (role) {
            case PATIENT ->
                    new BookingLimits(
                            role.claim(),
                            false,
                            live,
                            liveAtDoctor,
                            perDay,
                            cancellations,
                            since,
                            now);
            // What one doctor does uses up nothing that another one, or the patient, may have.
            case DOCTOR ->
                    new BookingLimits(
                            role.claim(),
                            true,
                            Integer.MAX_VALUE,
                            doctorLive,
                            doctorPerDay,
                            Integer.MAX_VALUE,
                            since,
                            now);
            case FRONT_DESK, ADMIN, SYSTEM -> null;
        };
    }

    /** The same for one that takes another one's place. */
    public @Nullable BookingLimits ofMove(Role role, Instant now) {
        BookingLimits limits = ofBooking(role, now);
        return limits == null ? null : limits.ofMove();
    }
}
