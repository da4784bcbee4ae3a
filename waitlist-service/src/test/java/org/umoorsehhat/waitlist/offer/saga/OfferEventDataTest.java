package org.umoorsehhat.waitlist.offer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferEnding;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.offer.rules.SeatRequest;
import org.umoorsehhat.waitlist.support.Examples;
import tools.jackson.databind.JsonNode;

class OfferEventDataTest {

    /** The data, having been held to their contract. */
    private static JsonNode said(OutboxEvent event) {
        String json = Examples.JSON.writeValueAsString(event.data());
        EventContracts.validate(event.type(), json);
        assertThat(event.topic()).isEqualTo("waitlist.internal.offers");
        return Examples.JSON.readTree(json);
    }

    private static String fact(OutboxEvent event) {
        return event.type().replaceAll(".*\\.([a-z-]+)\\.v1", "$1");
    }

    @Test
    void anOfferIsToldInTheDoctorsZone() {
        var event = OfferEventData.offered(Examples.offer(OfferStatus.OPEN, null));
        assertThat(fact(event)).isEqualTo("slot-offered");
        assertThat(event.key()).isEqualTo("41");
        assertThat(event.subject()).isEqualTo(Examples.OFFER.toString());
        assertThat(event.sequence()).isEqualTo(3);
        JsonNode data = said(event);
        assertThat(data.path("date").asString()).isEqualTo("2026-12-25");
        assertThat(data.path("start_time").asString()).isEqualTo("13:00:00");
        assertThat(data.path("time_zone").asString()).isEqualTo("Asia/Riyadh");
        assertThat(data.path("duration_minutes").asInt()).isEqualTo(30);
    }

    @Test
    void anAcceptanceNamesTheHold() {
        Offer offer = Examples.offer(OfferStatus.ACCEPTED, null);
        JsonNode data = said(OfferEventData.accepted(offer, null));
        assertThat(data.path("hold_id").asString()).isEqualTo(Examples.HOLD.toString());
        assertThat(data.path("appointment_type").asString()).isEqualTo("screening");
        assertThat(data.has("appointment_id")).isFalse();
        BookedAppointment booked = Examples.appointment();
        assertThat(said(OfferEventData.accepted(offer, booked)).path("appointment_id").asString())
                .isEqualTo(booked.appointmentId().toString());
    }

    @ParameterizedTest
    @EnumSource
    void anEndingSaysWhyAndWhetherSomebodyIsNext(OfferEnding ending) {
        var offer = Examples.offer(ending.to(), null);
        var event = OfferEventData.ended(offer, ending, ending.leavesSeat(), false);
        JsonNode data = said(event);
        assertThat(fact(event)).isEqualTo(ending.fact());
        assertThat(data.path("reason").asString()).isEqualTo(ending.reason());
        assertThat(data.path("next").asBoolean()).isEqualTo(ending.leavesSeat());
    }

    @ParameterizedTest
    @CsvSource({"test, true", ", false"})
    void aRequestNamesTheKindThatIsWishedFor(
            @org.jspecify.annotations.Nullable String type, boolean named) {
        var request = new SeatRequest(Examples.REQUEST, Examples.ENTRY, Examples.SLOT, false);
        var ask =
                new Effect.AskForSeat(
                        request, Examples.waiting(Examples.ENTRY, type), Examples.seat(5, null));
        var event = OfferEventData.requested(ask);
        assertThat(event.subject()).isEqualTo(Examples.REQUEST.toString());
        assertThat(said(event).has("appointment_type")).isEqualTo(named);
    }

    @Test
    void theLastThatWasNotAnsweredSaysThatItWas() {
        var offer = Examples.offer(OfferStatus.EXPIRED, null);
        assertThat(
                        said(OfferEventData.ended(offer, OfferEnding.EXPIRED, false, true))
                                .path("paused")
                                .asBoolean())
                .isTrue();
        assertThat(
                        said(OfferEventData.ended(offer, OfferEnding.EXPIRED, false, false))
                                .has("paused"))
                .isFalse();
    }

    @Test
    void aHoldThatNobodyWantsIsNamed() {
        var event = OfferEventData.exhausted(Examples.hold(Examples.seat(5, null), null, null));
        assertThat(fact(event)).isEqualTo("offers-exhausted");
        assertThat(said(event).path("slot_id").asLong()).isEqualTo(Examples.SLOT);
    }

    @Test
    void whatAPatientIsToldHasTheEntryAsKey() {
        var event = OfferEventData.notified(Examples.entry("my own words", 5));
        assertThat(event.key()).isEqualTo("1000");
        assertThat(said(event).toString()).doesNotContain("words");
        var any = said(OfferEventData.notified(Examples.anyDoctor()));
        assertThat(any.path("any_doctor").asBoolean()).isTrue();
        assertThat(any.path("preferred_date_to").asString()).isEqualTo("2027-01-10");
    }
}
