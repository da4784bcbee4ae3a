package org.umoorsehhat.booking.availability;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices.Bookable;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** The next time for which somebody can be booked, within a year. */
@Component
public class NextFreeTimes {

    private final PostgresFreeSlots slots;
    private final BookingWindows windows;
    private final Clock clock;

    NextFreeTimes(PostgresFreeSlots slots, BookingWindows windows, Clock clock) {
        this.slots = slots;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * Empty when there is none.
     *
     * @param service whose rules count beside the doctor's
     * @param after the earliest start; now where it is absent or past
     * @param holder a patient for whom a seat that is held for them counts as free; absent: none
     */
    public Mono<FreeSlot> of(
            Bookable offer,
            @Nullable Long service,
            @Nullable Instant after,
            @Nullable Long holder,
            Caller caller) {
        Instant now = clock.instant();
        Instant from = after == null || after.isBefore(now) ? now : after;
        return windows.of(offer.doctor(), service, caller)
                .flatMap(window ->
                        slots.next(offer.doctor(), from, offer.minutes(), null, holder, window));
    }
}
