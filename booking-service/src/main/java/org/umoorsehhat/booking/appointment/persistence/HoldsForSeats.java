package org.umoorsehhat.booking.appointment.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;
import org.umoorsehhat.chassis.database.TimeOrderedId;

/** The hold that seats go to which are given back, should somebody wait for them. */
@Component
class HoldsForSeats {

    private final HoldPolicy policy;

    HoldsForSeats(HoldPolicy policy) {
        this.policy = policy;
    }

    /** Absent when the seats are to be free in any case. */
    @Nullable Hold of(Changed changed) {
        Visit visit = changed.before().visit();
        Instant now = changed.audit().at();
        boolean isWanted =
                changed.seats() == SeatEffect.RELEASE_TO_WAITING
                        && !visit.offSlot()
                        && policy.isWorthHolding(now, visit.startsAt());
        return isWanted
                ? new Hold(
                        TimeOrderedId.at(now),
                        visit.doctor(),
                        visit.date(),
                        visit.time(),
                        visit.timeZone(),
                        visit.startsAt(),
                        visit.endsAt(),
                        visit.minutes(),
                        Codes.of(visit.type()),
                        policy.expiry(now, visit.startsAt()),
                        null,
                        null,
                        visit.buffers())
                : null;
    }
}
