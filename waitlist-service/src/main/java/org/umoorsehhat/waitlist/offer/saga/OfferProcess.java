package org.umoorsehhat.waitlist.offer.saga;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import org.umoorsehhat.waitlist.offer.persistence.LockedSlot;
import org.umoorsehhat.waitlist.offer.persistence.SlotTransactions;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import org.umoorsehhat.waitlist.offer.rules.SagaState;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.rules.Transition;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.RefusedException;
import reactor.core.publisher.Mono;

/** Locks the slot, reads, lets {@link OfferSaga} decide, and does what follows. */
@Component
public class OfferProcess {

    /** Each further try means that the patient got another overlapping offer at the same moment. */
    private static final int TRIES = 5;

    private final SlotTransactions slots;
    private final SagaReader reader;
    private final OfferSaga saga;
    private final SagaEffects effects;
    private final Clock clock;

    OfferProcess(
            SlotTransactions slots,
            SagaReader reader,
            OfferSaga saga,
            SagaEffects effects,
            Clock clock) {
        this.slots = slots;
        this.reader = reader;
        this.saga = saga;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * Does what follows from {@code stimulus}, in the running transaction, and gives what was
     * decided: a change that has been made, or {@link Transition.Stale}. Fails with {@link
     * RefusedException} where it cannot be done.
     */
    public Mono<Transition> on(long slotId, Stimulus stimulus) {
        return slots.locked(
                slotId,
                slot ->
                        switch (stimulus) {
                            case Stimulus.AboutHold about -> onHold(slot, about, TRIES);
                            case Stimulus.AboutOffer about ->
                                    decide(slot, reader.offer(about), about, saga::on);
                            case Stimulus.AboutRequest about ->
                                    decide(slot, reader.request(about), about, saga::on);
                            case Stimulus.AboutFreeSeats about ->
                                    decide(slot, reader.freeSeats(slot, about), about, saga::on);
                        });
    }

    private interface Decision<T extends Stimulus, S extends SagaState> {

        Transition on(T stimulus, S state, Moment at);
    }

    private <T extends Stimulus, S extends SagaState> Mono<Transition> decide(
            LockedSlot slot, Mono<S> read, T stimulus, Decision<T, S> saga) {
        return read.flatMap(state -> {
            Instant now = DatabaseTime.now(clock);
            var decided = saga.on(stimulus, state, new Moment(now, TimeOrderedId.at(now)));
            return switch (decided) {
                case Transition.Change change ->
                        effects.perform(slot, change, now).thenReturn(decided);
                case Transition.Refused(var refusal) -> Mono.error(new RefusedException(refusal));
                case Transition.Stale stale -> Mono.just(decided);
            };
        });
    }

    /** When the offer clashes with another one, the next is asked. */
    private Mono<Transition> onHold(LockedSlot slot, Stimulus.AboutHold stimulus, int tries) {
        var state = reader.hold(stimulus).map(read -> tries > 0 ? read : read.withoutAnybody());
        return decide(slot, state, stimulus, saga::on)
                .onErrorResume(OverlappingOffer.class, clash -> onHold(slot, stimulus, tries - 1));
    }
}
