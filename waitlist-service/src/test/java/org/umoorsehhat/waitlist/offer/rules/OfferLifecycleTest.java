package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.waitlist.support.Examples.NOW;
import static org.umoorsehhat.waitlist.support.Examples.PATIENTS_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.support.Examples;

class OfferLifecycleTest {

    private static final OfferSaga SAGA = new OfferSaga(OfferTerms.STANDARD);
    private static final UUID ID = Examples.OFFER;

    private static Stimulus.AboutOffer stimulus(String name) {
        return switch (name) {
            case "accept" -> new Stimulus.Accept(ID, PATIENTS_TOKEN);
            case "decline" -> new Stimulus.Decline(ID, PATIENTS_TOKEN);
            case "leave" -> new Stimulus.Withdraw(ID, LeaveReason.DEACTIVATED, PATIENTS_TOKEN);
            case "run-out" -> new Stimulus.OfferDue(ID);
            case "released" -> new Stimulus.HoldReleased(Examples.HOLD);
            case "taken" -> new Stimulus.HoldTaken(ID, Examples.appointment());
            case "busy" -> new Stimulus.TakeRefused(ID, "patient-busy");
            case "inactive" -> new Stimulus.TakeRefused(ID, "patient-inactive");
            case "gone" -> new Stimulus.TakeRefused(ID, "seat-gone");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Transition on(
            OfferSaga saga, String stimulus, @Nullable Offer offer, boolean next, Instant now) {
        return saga.on(
                stimulus(stimulus),
                new SagaState.OfOffer(offer, next, SagaState.OffersBefore.NONE),
                new Moment(now, new UUID(0, 5)));
    }

    private static Transition on(String stimulus, OfferStatus status) {
        return on(SAGA, stimulus, Examples.offer(status, null), true, NOW);
    }

    /** In one word: the status after it, nothing, stale, or refused. */
    private static String outcome(Transition decided) {
        return switch (decided) {
            case Transition.Refused refused -> "refused";
            case Transition.Stale stale -> "stale";
            case Transition.Change(var effects) ->
                    effects.stream()
                            .map(effect ->
                                    switch (effect) {
                                        case Effect.AcceptOffer accept -> "ACCEPTED";
                                        case Effect.FulfilOffer fulfil -> "FULFILLED";
                                        case Effect.EndOffer end -> end.ending().to().name();
                                        default -> "";
                                    })
                            .filter(word -> !word.isEmpty())
                            .findFirst()
                            .orElse("nothing");
        };
    }

    @ParameterizedTest
    @CsvSource({
        // stimulus, at each status: OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, REFUSED,
        // FULFILLED
        "accept,   ACCEPTED,  nothing,   refused, refused, refused, refused, nothing",
        "decline,  DECLINED,  refused,   nothing, refused, refused, refused, refused",
        "leave,    WITHDRAWN, refused,   stale,   stale,   stale,   stale,   refused",
        "run-out,  EXPIRED,   nothing,   nothing, nothing, nothing, nothing, nothing",
        "released, WITHDRAWN, nothing,   nothing, nothing, nothing, nothing, nothing",
        "taken,    ACCEPTED,  FULFILLED, nothing, nothing, nothing, nothing, nothing",
        "busy,     nothing,   REFUSED,   nothing, nothing, nothing, nothing, nothing",
        "inactive, nothing,   REFUSED,   nothing, nothing, nothing, nothing, nothing",
        "gone,     nothing,   REFUSED,   nothing, nothing, nothing, nothing, nothing",
    })
    void whatBecomesOfAnOffer(
            String stimulus,
            String open,
            String accepted,
            String declined,
            String expired,
            String withdrawn,
            String refused,
            String fulfilled) {
        var expected = List.of(open, accepted, declined, expired, withdrawn, refused, fulfilled);
        for (OfferStatus status : OfferStatus.values()) {
            assertThat(outcome(on(stimulus, status)))
                    .as("%s when %s", stimulus, status)
                    .isEqualTo(expected.get(status.ordinal()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accept, refused",
        "decline, refused",
        "leave, stale",
        "run-out, nothing",
        "released, nothing",
        "taken, nothing",
        "busy, nothing"
    })
    void whereThereIsNoOffer(String stimulus, String outcome) {
        assertThat(outcome(on(SAGA, stimulus, null, false, NOW))).isEqualTo(outcome);
    }

    @Test
    void theEndOfAnUnknownHoldIsRemembered() {
        assertThat(on(SAGA, "released", null, false, NOW))
                .isEqualTo(Transition.of(new Effect.EndHold(Examples.HOLD)));
    }

    @Test
    void anAnswerCountsBeforeTheOfferExpires() {
        Offer open = Examples.offer(OfferStatus.OPEN, null);
        Instant end = open.expiresAt();
        assertThat(outcome(on(SAGA, "accept", open, true, end.minusMillis(1))))
                .isEqualTo("ACCEPTED");
        assertThat(on(SAGA, "accept", open, true, end))
                .isEqualTo(new Transition.Refused(new Refusal.OfferExpired(end)));
    }

    @Test
    void whoAcceptsWhatIsOverIsToldWhy() {
        assertThat(on("accept", OfferStatus.WITHDRAWN))
                .isEqualTo(new Transition.Refused(new Refusal.OfferWithdrawn()));
        Offer refused = Examples.offer(OfferStatus.REFUSED, "patient-busy");
        assertThat(on(SAGA, "accept", refused, true, NOW))
                .isEqualTo(new Transition.Refused(new Refusal.PatientBusy()));
        assertThat(on("leave", OfferStatus.ACCEPTED))
                .isEqualTo(new Transition.Refused(new Refusal.IsBeingBooked()));
    }

    private static boolean next(Transition decided) {
        return ((Transition.Change) decided)
                .effects().stream()
                        .filter(Effect.EndOffer.class::isInstance)
                        .anyMatch(end -> ((Effect.EndOffer) end).next());
    }

    @ParameterizedTest
    @CsvSource({
        // minutes until the start, somebody else, next
        "300, true,  true",
        "300, false, false",
        "31,  true,  true",
        "30,  true,  false",
    })
    void nobodyIsNextForASeatThatStartsSoon(int minutes, boolean somebody, boolean next) {
        Instant start = NOW.plus(Duration.ofMinutes(minutes));
        var seat =
                new Seat(
                        Examples.SLOT,
                        Examples.DOCTOR,
                        start,
                        start.plusSeconds(1800),
                        Examples.ZONE,
                        null);
        Offer open = Examples.offer(OfferStatus.OPEN, null, seat);
        assertThat(next(on(SAGA, "decline", open, somebody, NOW))).isEqualTo(next);
        assertThat(next(on(SAGA, "released", open, somebody, NOW))).isFalse();
    }

    @Test
    void byNightNobodyIsNextAndTheSlotIsLookedAtInTheMorning() {
        var night = new ClinicNight(LocalTime.of(11, 0), LocalTime.of(13, 0));
        var standard = OfferTerms.STANDARD;
        var terms =
                new OfferTerms(
                        standard.duration(),
                        standard.share(),
                        standard.shortest(),
                        standard.beforeHoldEnds(),
                        standard.notice(),
                        night,
                        standard.late(),
                        standard.settle(),
                        standard.pause(),
                        standard.longestPause(),
                        standard.mostUnanswered());
        Offer open = Examples.offer(OfferStatus.OPEN, null);
        var morning = new Effect.LookAtSlot(NOW.plus(Duration.ofHours(1)));
        var declined = on(new OfferSaga(terms), "decline", open, true, NOW);
        assertThat(next(declined)).isFalse();
        assertThat(((Transition.Change) declined).effects()).contains(morning);
        var released = on(new OfferSaga(terms), "released", open, true, NOW);
        assertThat(((Transition.Change) released).effects()).doesNotContain(morning);
    }

    @ParameterizedTest
    @EnumSource
    void anEndingKnowsWhereItComesFrom(OfferEnding ending) {
        assertThat(ending.from()).isIn(OfferStatus.OPEN, OfferStatus.ACCEPTED);
        assertThat(ending.answersAcceptance()).isEqualTo(ending.from() == OfferStatus.ACCEPTED);
        assertThat(ending.fact()).startsWith("offer-");
    }

    /** Else a free day is offered seat by seat, every half hour. */
    @Test
    void whoDidNotWantASeatIsLeftAlone() {
        for (String stimulus : List.of("decline", "run-out")) {
            assertThat(((Transition.Change) on(stimulus, OfferStatus.OPEN)).effects())
                    .contains(
                            new Effect.Pause(Examples.ENTRY, NOW.plus(OfferTerms.STANDARD.pause())))
                    .contains(new Effect.LookAtPatient(Examples.PATIENT, null, NOW));
        }
        for (String stimulus : List.of("released", "leave")) {
            assertThat(((Transition.Change) on(stimulus, OfferStatus.OPEN)).effects())
                    .noneMatch(Effect.Pause.class::isInstance);
        }
    }

    /** A patient who books the time that they are offered the normal way. */
    @Test
    void aBookingOfTheOfferedTimeFulfilsTheOffer() {
        var effects = ((Transition.Change) on("taken", OfferStatus.OPEN)).effects();
        Offer open = Examples.offer(OfferStatus.OPEN, null);
        assertThat(effects)
                .startsWith(
                        new Effect.AcceptOffer(open, OfferSaga.SERVICE, Examples.appointment()),
                        new Effect.FulfilOffer(open, Examples.appointment()))
                .contains(
                        new Effect.EndEntry(
                                Examples.ENTRY, LeaveReason.FULFILLED, OfferSaga.SERVICE));
        // It was another seat of the slot: the held one is free.
        assertThat(((Transition.Change) on("busy", OfferStatus.FULFILLED)).effects())
                .singleElement()
                .isInstanceOf(Effect.GiveBack.class);
    }

    @Test
    void whoEndsItIsKept() {
        var declined = ((Transition.Change) on("decline", OfferStatus.OPEN)).effects();
        assertThat(((Effect.EndOffer) declined.getFirst()).by()).isEqualTo(PATIENTS_TOKEN);
        var expired = ((Transition.Change) on("run-out", OfferStatus.OPEN)).effects();
        assertThat(((Effect.EndOffer) expired.getFirst()).by().isSystem()).isTrue();
        var left = ((Transition.Change) on("leave", OfferStatus.OPEN)).effects();
        assertThat(left)
                .contains(
                        new Effect.EndEntry(
                                Examples.ENTRY, LeaveReason.DEACTIVATED, PATIENTS_TOKEN));
    }

    @Test
    void theOtherEntriesOfWhoIsBookedAreLookedAtOnceItsAppointmentWasHeardOf() {
        var taken = ((Transition.Change) on("taken", OfferStatus.ACCEPTED)).effects();
        assertThat(taken)
                .contains(
                        new Effect.LookAtPatient(
                                Examples.PATIENT, Examples.ENTRY, NOW.plusSeconds(2)));
    }

    private static List<Effect> after(String stimulus, int unanswered, OfferTerms terms) {
        var decided =
                new OfferSaga(terms)
                        .on(
                                stimulus(stimulus),
                                new SagaState.OfOffer(
                                        Examples.offer(OfferStatus.OPEN, null),
                                        false,
                                        new SagaState.OffersBefore(unanswered, unanswered)),
                                new Moment(NOW, new UUID(0, 5)));
        return ((Transition.Change) decided).effects();
    }

    private static boolean stops(List<Effect> effects) {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Effect.EndOffer end && end.stops());
    }

    private static boolean pauses(List<Effect> effects) {
        return effects.stream().anyMatch(Effect.Pause.class::isInstance);
    }

    @Test
    void theThirdWithoutAnAnswerIsTheLast() {
        assertThat(stops(after("run-out", 1, OfferTerms.STANDARD))).isFalse();
        assertThat(pauses(after("run-out", 1, OfferTerms.STANDARD))).isTrue();
        assertThat(stops(after("run-out", 2, OfferTerms.STANDARD))).isTrue();
        assertThat(pauses(after("run-out", 2, OfferTerms.STANDARD))).isFalse();
    }

    @Test
    void whoDeclinesIsThere() {
        assertThat(stops(after("decline", 9, OfferTerms.STANDARD))).isFalse();
        assertThat(pauses(after("decline", 9, OfferTerms.STANDARD))).isTrue();
    }

    @Test
    void noneIsTheLastWhereTheClinicSaysSo() {
        var standard = OfferTerms.STANDARD;
        var endless =
                new OfferTerms(
                        standard.duration(),
                        standard.share(),
                        standard.shortest(),
                        standard.beforeHoldEnds(),
                        standard.notice(),
                        null,
                        standard.late(),
                        standard.settle(),
                        standard.pause(),
                        standard.longestPause(),
                        0);
        assertThat(stops(after("run-out", 99, endless))).isFalse();
    }
}
