package org.umoorsehhat.booking.waitinglist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.AppointmentFacts;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.BookHeld;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.persistence.PostgresSeatLocks;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.StoredHold;
import org.umoorsehhat.booking.seat.rules.StoredHold.State;
import org.umoorsehhat.booking.waitinglist.WaitingWishes.Wish;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * An accepted offer: its hold becomes an appointment, or waitlist-service is told why not. A hold
 * that has ended meanwhile is no refusal yet: a free seat will do. Only this answer is final.
 */
@Service
public class OfferAcceptance {

    private static final int MOST_ATTEMPTS = 5;
    private static final Caller WAITING_LIST =
            new Caller("waiting-list", "Waiting list", Set.of(Role.SYSTEM), null, null);

    private final PostgresHolds holds;
    private final PostgresSeatLocks locks;
    private final PostgresAppointments appointments;
    private final AppointmentFacts facts;
    private final AppointmentLifecycle lifecycle;
    private final WaitingWishes wishes;
    private final SeatAnswers answers;
    private final Clock clock;

    OfferAcceptance(
            PostgresHolds holds,
            PostgresSeatLocks locks,
            PostgresAppointments appointments,
            AppointmentFacts facts,
            AppointmentLifecycle lifecycle,
            WaitingWishes wishes,
            SeatAnswers answers,
            Clock clock) {
        this.holds = holds;
        this.locks = locks;
        this.appointments = appointments;
        this.facts = facts;
        this.lifecycle = lifecycle;
        this.wishes = wishes;
        this.answers = answers;
        this.clock = clock;
    }

    /** Within the transaction of the message. */
    public Mono<Void> take(AcceptedOffer offer) {
        var forgotten = new StoredHold(offer.hold(), offer.slotId(), State.RELEASED);
        return holds.find(offer.holdId())
                .defaultIfEmpty(forgotten)
                .delayUntil(hold -> locks.doctor(hold.hold().doctor()))
                .flatMap(hold -> locks.slots(hold.hold(), offer.holdId(), offer.patientId()))
                // Its state counts once its slots are locked.
                .then(holds.find(offer.holdId()).defaultIfEmpty(forgotten))
                .filter(hold -> hold.state() != State.TAKEN)
                .flatMap(hold -> take(offer, hold));
    }

    private Mono<Void> take(AcceptedOffer offer, StoredHold hold) {
        UUID kept = hold.state() == State.OPEN ? offer.holdId() : null;
        return wishes.of(offer.entryId(), hold.hold().doctor())
                .flatMap(wish -> book(offer, hold.hold(), kept, wish, 1))
                .flatMap(result ->
                        result instanceof CommitResult.Written written
                                ? holds.taken(offer.holdId())
                                        .then(
                                                answers.taken(
                                                        offer,
                                                        hold.firstSlot(),
                                                        written.appointment()))
                                : answers.takeRefused(offer, hold.firstSlot(), reason(result)));
    }

    private Mono<CommitResult> book(
            AcceptedOffer offer, Hold hold, @Nullable UUID kept, Wish wish, int attempt) {
        // Asked anew: the answer is final, and what is remembered may be out of date.
        return facts.anew(hold.doctor(), wish.service())
                .flatMap(known -> decide(command(offer, hold, kept, wish, known), kept))
                .flatMap(result ->
                        result instanceof CommitResult.Outdated && attempt < MOST_ATTEMPTS
                                ? book(offer, hold, kept, wish, attempt + 1)
                                : Mono.just(result));
    }

    private static BookHeld command(
            AcceptedOffer offer, Hold hold, @Nullable UUID kept, Wish wish, Facts known) {
        return new BookHeld(
                offer.patientId(),
                hold.startsAt(),
                hold.minutes(),
                // What was kept when it was offered is enough: it must not fail at the last moment.
                kept == null ? null : hold.buffers(),
                offer.appointmentType(),
                wish.words(),
                known);
    }

    private Mono<CommitResult> decide(BookHeld command, @Nullable UUID kept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return lifecycle.decide(null, command, WAITING_LIST, now) instanceof Booked booked
                ? appointments.commit(booked, kept, IdempotencyKey.ABSENT)
                : Mono.just(new CommitResult.Refused(Refusal.SLOT_CLOSED));
    }

    private static TakeRefusal reason(CommitResult result) {
        return result instanceof CommitResult.Refused refused
                ? TakeRefusal.of(refused.refusal())
                : TakeRefusal.SEAT_GONE;
    }
}
