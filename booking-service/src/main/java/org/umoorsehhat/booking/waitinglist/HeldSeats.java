package org.umoorsehhat.booking.waitinglist;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.persistence.PostgresSeatLocks;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;
import org.umoorsehhat.booking.seat.rules.HoldRequest;
import org.umoorsehhat.booking.seat.rules.StoredHold;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import reactor.core.publisher.Mono;

/**
 * Keeps seats for the waiting list, passes them on and frees them, as waitlist-service asks: within
 * the transaction of its message.
 */
@Service
public class HeldSeats {

    private final PostgresHolds holds;
    private final PostgresSeatLocks locks;
    private final SeatAnswers answers;
    private final HoldPolicy policy;
    private final Clock clock;

    HeldSeats(
            PostgresHolds holds,
            PostgresSeatLocks locks,
            SeatAnswers answers,
            HoldPolicy policy,
            Clock clock) {
        this.holds = holds;
        this.locks = locks;
        this.answers = answers;
        this.policy = policy;
        this.clock = clock;
    }

    /** Holds a seat for the entry that asks, or says that nothing is free. */
    public Mono<Void> hold(HoldRequest request) {
        Instant now = clock.instant();
        return locks.slot(request)
                .filter(slot -> policy.isWorthOffering(now, slot.startsAt()))
                .flatMap(slot ->
                        Mono.justOrEmpty(
                                request.hold(
                                        slot,
                                        TimeOrderedId.at(now),
                                        policy.expiry(now, slot.startsAt()))))
                .flatMap(this::openIfFree)
                .defaultIfEmpty(false)
                .flatMap(isHeld -> isHeld ? Mono.empty() : refuse(request));
    }

    private Mono<Boolean> openIfFree(Hold hold) {
        return locks.slots(hold, null, null)
                .flatMap(locked ->
                        locked.isFree()
                                ? holds.open(hold, locked.slots()).thenReturn(true)
                                : Mono.just(false));
    }

    private Mono<Void> refuse(HoldRequest request) {
        return locks.version(request.slotId())
                .flatMap(version -> answers.requestRefused(request, version));
    }

    /**
     * An offer ended, or there was nobody to make one to: the hold passes to a successor where
     * somebody is next, or its seats are free.
     *
     * @param hasNext whether somebody is next
     * @param reason why its seats are free
     */
    public Mono<Void> passOn(UUID hold, boolean hasNext, String reason) {
        return holds.find(hold)
                .map(StoredHold::hold)
                .flatMap(found ->
                        (hasNext ? locks.mayBeOffered(found.doctor()) : Mono.just(false))
                                .flatMap(may -> passOn(found, may, reason)));
    }

    private Mono<Void> passOn(Hold hold, boolean mayBeOffered, String reason) {
        Instant now = clock.instant();
        return mayBeOffered && policy.isWorthOffering(now, hold.startsAt())
                ? holds.passOn(
                        hold.id(),
                        hold.successor(TimeOrderedId.at(now), policy.expiry(now, hold.startsAt())))
                : holds.release(hold.id(), reason).then();
    }
}
