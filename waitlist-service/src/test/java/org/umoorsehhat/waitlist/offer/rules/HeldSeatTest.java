package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.waitlist.support.Examples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.support.Examples;

/**
 * What the model leaves out of a held seat: time, kinds of appointment, and the staff's requests.
 */
class HeldSeatTest {

    private static final UUID ID = new UUID(0, 5);

    /** Noon in Riyadh. */
    private static final OfferTerms AT_NIGHT = withNight("11:00", "13:00");

    private static OfferTerms withNight(String from, String until) {
        var standard = OfferTerms.STANDARD;
        return new OfferTerms(
                standard.duration(),
                standard.share(),
                standard.shortest(),
                standard.beforeHoldEnds(),
                standard.notice(),
                new ClinicNight(LocalTime.parse(from), LocalTime.parse(until)),
                standard.late(),
                standard.settle(),
                standard.pause(),
                standard.longestPause(),
                standard.mostUnanswered());
    }

    private static List<Effect> held(OfferTerms terms, Hold hold, SagaState.OfHold state) {
        var decided =
                new OfferSaga(terms).on(new Stimulus.SeatHeld(hold), state, new Moment(NOW, ID));
        return ((Transition.Change) decided).effects();
    }

    private static SagaState.OfHold state(
            @Nullable SeatRequest request,
            @Nullable WaitingEntry wanted,
            @Nullable WaitingEntry best) {
        return new SagaState.OfHold(false, request, wanted, best);
    }

    private static SeatRequest request(boolean byHand) {
        return new SeatRequest(Examples.REQUEST, Examples.ENTRY, Examples.SLOT, byHand);
    }

    private static Hold hold() {
        return Examples.hold(Examples.seat(5, null), null, null);
    }

    private static Hold asked() {
        return Examples.hold(Examples.seat(5, null), Examples.ENTRY, Examples.REQUEST);
    }

    private static Offer made(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.MakeOffer.class::isInstance)
                .map(effect -> ((Effect.MakeOffer) effect).offer())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOfferSaysWhoGetsWhatUntilWhen() {
        Hold hold = hold();
        var effects =
                held(OfferTerms.STANDARD, hold, state(null, null, Examples.waiting(2000, null)));
        assertThat(effects.getFirst()).isInstanceOf(Effect.MakeOffer.class);
        assertThat(made(effects))
                .isEqualTo(
                        new Offer(
                                ID,
                                hold.id(),
                                2000,
                                200,
                                hold.seat(),
                                "consultation",
                                OfferStatus.OPEN,
                                null,
                                null,
                                NOW.plus(Duration.ofMinutes(30)),
                                1));
    }

    @ParameterizedTest
    @CsvSource({
        // wished for, held for, offered
        "therapy, ,      therapy",
        ",        test,  test",
        "test,    test,  test",
        ",        ,      consultation",
    })
    void theKindIsTheWishedOneElseThatOfTheSeat(
            @Nullable String wished, @Nullable String held, String offered) {
        var hold = Examples.hold(Examples.seat(5, held), null, null);
        var effects =
                held(OfferTerms.STANDARD, hold, state(null, null, Examples.waiting(2000, wished)));
        assertThat(made(effects).appointmentType()).isEqualTo(offered);
    }

    @Test
    void aHoldThatIsKnownOrHasEndedIsPassedOver() {
        var settled = new SagaState.OfHold(true, null, null, Examples.waiting(2000, null));
        assertThat(held(OfferTerms.STANDARD, hold(), settled)).isEmpty();
        assertThat(
                        new OfferSaga(OfferTerms.STANDARD)
                                .on(new Stimulus.LateHoldDue(hold()), settled, new Moment(NOW, ID)))
                .isEqualTo(Transition.NOTHING);
    }

    @Test
    void aLateHoldWaitsForWhatCameAfterIt() {
        var seat = Examples.seat(5, null);
        Instant before = NOW.minusSeconds(11);
        var late = new Hold(Examples.HOLD, seat, null, null, NOW.plusSeconds(1900), before);
        var anybody = state(null, null, Examples.waiting(2000, null));
        assertThat(held(OfferTerms.STANDARD, late, anybody))
                .containsExactly(
                        new Effect.KeepHold(late),
                        new Effect.LookAtHold(late.id(), NOW.plusSeconds(2)));
        var due =
                new OfferSaga(OfferTerms.STANDARD)
                        .on(new Stimulus.LateHoldDue(late), anybody, new Moment(NOW, ID));
        assertThat(((Transition.Change) due).effects())
                .hasSize(1)
                .first()
                .isInstanceOf(Effect.MakeOffer.class);
    }

    @Test
    void nobodyIsOfferedWhatNobodyCouldAnswer() {
        Instant soon = NOW.plus(Duration.ofMinutes(4));
        var seat =
                new Seat(
                        Examples.SLOT,
                        Examples.DOCTOR,
                        soon,
                        soon.plusSeconds(1800),
                        Examples.ZONE,
                        null);
        var hold = new Hold(Examples.HOLD, seat, null, null, soon, NOW);
        assertThat(held(OfferTerms.STANDARD, hold, state(null, null, Examples.waiting(2000, null))))
                .containsExactly(new Effect.GiveBack(hold), new Effect.KeepHold(hold));
        var asked = new Hold(Examples.HOLD, seat, Examples.ENTRY, Examples.REQUEST, soon, NOW);
        assertThat(
                        held(
                                OfferTerms.STANDARD,
                                asked,
                                state(
                                        request(false),
                                        Examples.waiting(Examples.ENTRY, null),
                                        null)))
                .containsExactly(
                        new Effect.CloseRequest(Examples.REQUEST, RequestAnswer.HELD),
                        new Effect.GiveBack(asked),
                        new Effect.PassOver(Examples.ENTRY, PassOverReason.UNSUITED),
                        new Effect.KeepHold(asked));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoAskedAndDoesNotWantItDoesNotAskAgain(boolean somebody) {
        var unsuited = new WaitingEntry(Examples.ENTRY, 1, null, false, Examples.REQUEST, true);
        var best = somebody ? Examples.waiting(2000, null) : null;
        var effects = held(OfferTerms.STANDARD, asked(), state(request(false), unsuited, best));
        assertThat(effects)
                .contains(
                        new Effect.CloseRequest(Examples.REQUEST, RequestAnswer.HELD),
                        new Effect.PassOver(Examples.ENTRY, PassOverReason.UNSUITED));
        assertThat(effects.stream().anyMatch(Effect.MakeOffer.class::isInstance))
                .isEqualTo(somebody);
        assertThat(effects.contains(new Effect.GiveBack(asked()))).isEqualTo(!somebody);
    }

    @Test
    void whoAskedGetsItAndTheirRequestIsAnsweredOnce() {
        var wanted = new WaitingEntry(Examples.ENTRY, 1, null, true, Examples.REQUEST, true);
        var effects = held(OfferTerms.STANDARD, asked(), state(request(true), wanted, null));
        assertThat(made(effects).entryId()).isEqualTo(Examples.ENTRY);
        assertThat(effects.stream().filter(Effect.CloseRequest.class::isInstance))
                .containsExactly(new Effect.CloseRequest(Examples.REQUEST, RequestAnswer.HELD));
        assertThat(effects).doesNotContain(new Effect.TellPatient(Examples.ENTRY));
    }

    @Test
    void aRequestForAnotherSlotStaysOpen() {
        var elsewhere = new WaitingEntry(2000, 1, null, true, new UUID(0, 9), false);
        assertThat(held(OfferTerms.STANDARD, hold(), state(null, null, elsewhere)))
                .noneMatch(Effect.CloseRequest.class::isInstance);
    }

    @Test
    void whomTheStaffAskedForIsToldWhenSomebodyElseGetsItOrNobody() {
        var told = new Effect.TellPatient(Examples.ENTRY);
        var best = Examples.waiting(2000, null);
        assertThat(held(OfferTerms.STANDARD, asked(), state(request(true), null, best)))
                .contains(told);
        assertThat(held(OfferTerms.STANDARD, asked(), state(request(true), null, null)))
                .contains(told, new Effect.GiveBack(asked()));
        assertThat(held(OfferTerms.STANDARD, asked(), state(request(false), null, null)))
                .doesNotContain(told);
    }

    @Test
    void byNightItIsGivenBackAndLookedAtInTheMorning() {
        Instant morning = NOW.plus(Duration.ofHours(1));
        var best = Examples.waiting(2000, null);
        assertThat(held(AT_NIGHT, hold(), state(null, null, best)))
                .containsExactly(
                        new Effect.GiveBack(hold()),
                        new Effect.LookAtSlot(morning),
                        new Effect.KeepHold(hold()));
        assertThat(made(held(withNight("22:00", "07:00"), hold(), state(null, null, best))))
                .isNotNull();
    }

    @Test
    void theStaffMayWakeAPatient() {
        var wanted = Examples.waiting(Examples.ENTRY, null);
        assertThat(made(held(AT_NIGHT, asked(), state(request(true), wanted, null))).entryId())
                .isEqualTo(Examples.ENTRY);
    }
}
