package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;
import org.umoorsehhat.waitlist.support.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link OfferSaga} decides as the model that was explored does, row by row. The rows are what the
 * model prints; {@link SagaModelProof} sees that it prints them still.
 */
class SagaModelTest {

    static final Path MODEL = Path.of("..", "docs", "model", "waiting_list_saga.py");
    static final Path ROWS = Path.of("..", "docs", "model", "waiting_list_transitions.json");

    private static final long WANTED = Examples.ENTRY;
    private static final long BEST = 2000;
    private static final UUID ANOTHER_REQUEST = new UUID(0, 9);

    private final OfferSaga saga = new OfferSaga(OfferTerms.STANDARD);
    private final Moment now = new Moment(Examples.NOW, new UUID(0, 5));

    @TestFactory
    Stream<DynamicTest> decidesAsTheModelDoes() throws Exception {
        JsonNode rows = JsonMapper.shared().readTree(Files.readString(ROWS));
        assertThat(rows.size()).isGreaterThan(30);
        assertThat(rows.valueStream().map(row -> row.path("on").asString()).distinct())
                .containsExactlyInAnyOrder(
                        "seat-held",
                        "hold-released",
                        "hold-taken",
                        "take-refused-busy",
                        "take-refused-gone",
                        "request-refused",
                        "offer-accepted",
                        "offer-declined",
                        "offer-run-out",
                        "entry-left",
                        "slot-looked-at");
        return rows.valueStream()
                .map(row -> {
                    String on = row.path("on").asString();
                    JsonNode state = row.path("state");
                    List<String> then = words(row.path("then"));
                    return DynamicTest.dynamicTest(
                            on + " " + state,
                            () -> assertThat(words(decided(on, state))).isEqualTo(then));
                });
    }

    /** Changed in one place only, the table would be another. */
    @Test
    void theRowsAreWhatTheModelDecides() throws Exception {
        var check =
                new ProcessBuilder("python3", MODEL.toString(), "--check", ROWS.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static List<String> words(JsonNode effects) {
        return effects.valueStream()
                .map(effect ->
                        effect.valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private Transition decided(String on, JsonNode state) {
        return switch (on) {
            case "seat-held" -> held(state);
            case "request-refused" ->
                    saga.on(
                            new Stimulus.RequestRefused(Examples.REQUEST, 12),
                            new SagaState.OfRequest(request(state)),
                            now);
            case "slot-looked-at" ->
                    saga.on(
                            new Stimulus.SlotDue(),
                            new SagaState.OfFreeSeats(
                                    new FreeSlot(
                                            Examples.seat(5, null),
                                            state.path("seats").asBoolean() ? 2 : 0),
                                    state.path("best").asBoolean()
                                            ? Examples.waiting(BEST, null)
                                            : null),
                            now);
            default -> saga.on(aboutOffer(on), ofOffer(state), now);
        };
    }

    private static Stimulus.AboutOffer aboutOffer(String on) {
        UUID offer = Examples.OFFER;
        return switch (on) {
            case "hold-released" -> new Stimulus.HoldReleased(Examples.HOLD);
            case "hold-taken" -> new Stimulus.HoldTaken(offer, Examples.appointment());
            case "take-refused-busy" -> new Stimulus.TakeRefused(offer, "patient-busy");
            case "take-refused-gone" -> new Stimulus.TakeRefused(offer, "seat-gone");
            case "offer-accepted" -> new Stimulus.Accept(offer, Examples.PATIENTS_TOKEN);
            case "offer-declined" -> new Stimulus.Decline(offer, Examples.PATIENTS_TOKEN);
            case "offer-run-out" -> new Stimulus.OfferDue(offer);
            case "entry-left" ->
                    new Stimulus.Withdraw(offer, LeaveReason.DEACTIVATED, Examples.PATIENTS_TOKEN);
            default -> throw new IllegalArgumentException(on);
        };
    }

    private static SagaState.OfOffer ofOffer(JsonNode state) {
        JsonNode status = state.path("offer");
        Offer offer =
                status.isNull() ? null : Examples.offer(OfferStatus.of(status.asString()), null);
        int silent = state.path("last").asBoolean() ? OfferTerms.STANDARD.mostUnanswered() - 1 : 0;
        return new SagaState.OfOffer(
                offer, state.path("next").asBoolean(), new SagaState.OffersBefore(silent, silent));
    }

    private Transition held(JsonNode state) {
        boolean isAsked = !state.path("request").isNull();
        var hold =
                Examples.hold(
                        Examples.seat(5, null),
                        isAsked ? (Long) WANTED : null,
                        isAsked ? Examples.REQUEST : null);
        return saga.on(
                new Stimulus.SeatHeld(hold),
                new SagaState.OfHold(
                        false,
                        request(state),
                        waiting(WANTED, state.path("wanted")),
                        waiting(BEST, state.path("best"))),
                now);
    }

    private static @Nullable SeatRequest request(JsonNode state) {
        return state.path("request").asString("").equals("open")
                ? new SeatRequest(Examples.REQUEST, WANTED, Examples.SLOT, false)
                : null;
    }

    private static @Nullable WaitingEntry waiting(long entryId, JsonNode how) {
        boolean asked = how.asString("").equals("asked");
        return how.isNull()
                ? null
                : new WaitingEntry(
                        entryId, entryId, null, true, asked ? ANOTHER_REQUEST : null, asked);
    }

    /** What was decided, in the words of the model. */
    private static List<String> words(Transition decided) {
        var words = new ArrayList<String>();
        for (Effect effect : ((Transition.Change) decided).effects()) {
            words.add(word(effect));
        }
        return words;
    }

    private static String word(Effect effect) {
        return switch (effect) {
            case Effect.KeepHold keep -> "keep-hold";
            case Effect.EndHold(var holdId) -> {
                assertThat(holdId).isEqualTo(Examples.HOLD);
                yield "end-hold";
            }
            case Effect.GiveBack give -> "give-back";
            case Effect.MakeOffer(var offer, var hold) ->
                    "make-offer " + (offer.entryId() == WANTED ? "wanted" : "best");
            case Effect.AcceptOffer accept ->
                    accept.booked() == null ? "accept-offer" : "accept-offer booked";
            case Effect.FulfilOffer fulfil -> "fulfil-offer";
            case Effect.EndOffer end ->
                    "end-offer "
                            + end.ending().to().code()
                            + " "
                            + end.next()
                            + (end.stops() ? " stop" : "");
            case Effect.EndEntry(var entryId, var why, var by) ->
                    "end-entry " + (why == LeaveReason.FULFILLED ? "fulfilled" : "left");
            case Effect.PassOver(var entryId, var reason) -> "pass-over " + reason.code();
            case Effect.Pause pause -> "pause";
            case Effect.AskForSeat(var request, var entry, var seat) -> {
                assertThat(request.entryId()).isEqualTo(BEST);
                yield "ask-for-seat";
            }
            case Effect.CloseRequest(var id, var answer) -> {
                assertThat(id)
                        .isEqualTo(
                                answer == RequestAnswer.SUPERSEDED
                                        ? ANOTHER_REQUEST
                                        : Examples.REQUEST);
                yield "close-request " + answer.code();
            }
            case Effect.NothingFree nothing -> "nothing-free";
            case Effect.TellPatient tell -> "tell-patient";
            case Effect.LookAtSlot look -> "look-at-slot";
            case Effect.LookAtEntry look -> "look-at-entry";
            case Effect.LookAtPatient(var patientId, var except, var due) -> {
                assertThat(patientId).isEqualTo(Examples.PATIENT);
                yield except == null ? "look-at-patient" : "look-at-others";
            }
            case Effect.LookAtHold look -> "look-at-hold";
        };
    }
}
