package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.waitlist.support.Examples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;
import org.umoorsehhat.waitlist.support.Examples;

class SeatRequestTest {

    private static final UUID ID = new UUID(0, 5);
    private static final OfferSaga SAGA = new OfferSaga(OfferTerms.STANDARD);
    private static final Moment AT = new Moment(NOW, ID);

    private static Transition on(Stimulus.AboutRequest stimulus, @Nullable SeatRequest request) {
        return SAGA.on(stimulus, new SagaState.OfRequest(request), AT);
    }

    private static SeatRequest request(boolean byHand) {
        return new SeatRequest(Examples.REQUEST, Examples.ENTRY, Examples.SLOT, byHand);
    }

    @Test
    void whomTheStaffAskedForIsToldOfARefusal() {
        var refused = new Stimulus.RequestRefused(Examples.REQUEST, 12);
        assertThat(on(refused, request(true)))
                .isEqualTo(
                        Transition.of(
                                new Effect.NothingFree(12),
                                new Effect.CloseRequest(Examples.REQUEST, RequestAnswer.REFUSED),
                                new Effect.TellPatient(Examples.ENTRY),
                                new Effect.LookAtEntry(Examples.ENTRY, NOW),
                                new Effect.LookAtSlot(NOW)));
    }

    @Test
    void aRequestThatIsNeverAnsweredIsGivenUp() {
        var overdue = new Stimulus.RequestOverdue(Examples.REQUEST);
        assertThat(on(overdue, request(false)))
                .isEqualTo(
                        Transition.of(
                                new Effect.CloseRequest(Examples.REQUEST, RequestAnswer.LOST),
                                new Effect.LookAtEntry(Examples.ENTRY, NOW)));
        assertThat(on(overdue, null)).isEqualTo(Transition.NOTHING);
    }

    private static Transition on(
            Stimulus.AboutFreeSeats stimulus, Seat seat, @Nullable WaitingEntry entry) {
        return SAGA.on(stimulus, new SagaState.OfFreeSeats(new FreeSlot(seat, 1), entry), AT);
    }

    private static Seat startingIn(int minutes) {
        Instant start = NOW.plus(Duration.ofMinutes(minutes));
        return new Seat(
                Examples.SLOT,
                Examples.DOCTOR,
                start,
                start.plusSeconds(1800),
                Examples.ZONE,
                null);
    }

    @Test
    void aSeatThatStartsSoonIsAskedForByHandOnly() {
        var entry = Examples.waiting(Examples.ENTRY, null);
        assertThat(on(new Stimulus.SlotDue(), startingIn(30), entry)).isEqualTo(Transition.NOTHING);
        assertThat(on(new Stimulus.SlotDue(), startingIn(31), entry).isNothing()).isFalse();
        assertThat(on(new Stimulus.AskByHand(Examples.ENTRY), startingIn(30), entry).isNothing())
                .isFalse();
    }

    @Test
    void whatIsAskedForNamesEntryAndSlot() {
        var entry = Examples.waiting(Examples.ENTRY, "test");
        var seat = startingIn(600);
        assertThat(on(new Stimulus.AskByHand(Examples.ENTRY), seat, entry))
                .isEqualTo(
                        Transition.of(
                                new Effect.AskForSeat(
                                        new SeatRequest(ID, Examples.ENTRY, Examples.SLOT, true),
                                        entry,
                                        seat)));
    }

    @Test
    void theStaffAsksForNothingThatDoesNotSuitOrIsAskedFor() {
        var byHand = new Stimulus.AskByHand(Examples.ENTRY);
        var seat = startingIn(600);
        assertThat(on(byHand, seat, null)).isEqualTo(Transition.NOTHING);
        assertThat(on(byHand, seat, new WaitingEntry(Examples.ENTRY, 1, null, false, null, false)))
                .isEqualTo(Transition.NOTHING);
        assertThat(
                        on(
                                byHand,
                                seat,
                                new WaitingEntry(
                                        Examples.ENTRY, 1, null, true, Examples.REQUEST, false)))
                .isEqualTo(Transition.NOTHING);
    }

    @Test
    void anUnknownSlotHasNothingToAskFor() {
        assertThat(
                        SAGA.on(
                                new Stimulus.SlotDue(),
                                new SagaState.OfFreeSeats(null, Examples.waiting(1, null)),
                                AT))
                .isEqualTo(Transition.NOTHING);
    }
}
