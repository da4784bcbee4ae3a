package org.umoorsehhat.waitlist.offer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.waitlist.offer.messaging.SeatHoldEvents.SeatHeldData;
import org.umoorsehhat.waitlist.offer.messaging.SeatHoldEvents.SeatHoldTakenData;
import org.umoorsehhat.waitlist.offer.messaging.SeatHoldEvents.SeatRequestRefusedData;
import org.umoorsehhat.waitlist.offer.messaging.SeatHoldEvents.SeatTakeRefusedData;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.support.Examples;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What booking-service's examples are read as. */
class SeatHoldEventsTest {

    private static final JsonMapper JSON =
            Examples.JSON
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static JsonNode example(String fact) {
        return EventContracts.examples("org.umoorsehhat.booking." + fact + ".v1")
                .map(example -> JSON.readTree(example.json()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHeldSeat() {
        JsonNode said = example("seat-held");
        var hold = JSON.treeToValue(said, SeatHeldData.class).hold(Examples.NOW);
        assertThat(hold.id().toString()).isEqualTo(said.path("hold_id").asString());
        assertThat(hold.heldAt()).isEqualTo(Examples.NOW);
        assertThat(hold.seat().slotId()).isEqualTo(said.path("slot_id").asLong());
        assertThat(hold.seat().date().toString()).isEqualTo(said.path("date").asString());
        assertThat(hold.seat().start() + ":00").isEqualTo(said.path("start_time").asString());
        assertThat(hold.seat().minutes()).isEqualTo(said.path("duration_minutes").asInt());
        assertThat(hold.requestId() == null).isEqualTo(!said.has("request_id"));
    }

    @Test
    void aTakenHold() {
        JsonNode said = example("seat-hold-taken");
        var taken = (Stimulus.HoldTaken) JSON.treeToValue(said, SeatHoldTakenData.class).stimulus();
        assertThat(taken.offerId().toString()).isEqualTo(said.path("offer_id").asString());
        assertThat(taken.appointment().id()).isEqualTo(said.at("/appointment/id").asLong());
        assertThat(taken.appointment().status())
                .isEqualTo(said.at("/appointment/status").asString());
    }

    @Test
    void aRefusedTake() {
        JsonNode said = example("seat-take-refused");
        var refused =
                (Stimulus.TakeRefused) JSON.treeToValue(said, SeatTakeRefusedData.class).stimulus();
        assertThat(refused.reason()).isEqualTo(said.path("reason").asString());
    }

    @Test
    void aRefusedRequest() {
        JsonNode said = example("seat-request-refused");
        var data = Objects.requireNonNull(JSON.treeToValue(said, SeatRequestRefusedData.class));
        assertThat(data.stimulus())
                .isEqualTo(
                        new Stimulus.RequestRefused(
                                data.requestId(), said.path("occupancy_version").asLong()));
    }
}
