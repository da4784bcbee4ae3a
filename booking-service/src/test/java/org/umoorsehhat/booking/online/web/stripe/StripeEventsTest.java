package org.umoorsehhat.booking.online.web.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Cancelled;
import org.umoorsehhat.booking.online.rules.ProviderEvent.News;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Other;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Paid;
import org.umoorsehhat.booking.online.rules.ProviderEvent.RefundNews;
import tools.jackson.databind.json.JsonMapper;

/** What Stripe's events say, of whatever version of its API. */
class StripeEventsTest {

    private static final UUID ID = UUID.fromString("01a2340d-0d01-7000-8000-000000000801");

    private static News news(String type, String object) {
        var event =
                "{\"id\":\"evt_1\",\"api_version\":\"x\",\"type\":\"%s\",\"data\":{\"object\":%s}}"
                        .formatted(type, object);
        return StripeEvents.read(JsonMapper.shared().readTree(event))
                .map(ProviderEvent::news)
                .orElseThrow();
    }

    private static String intent(String metadata, String units, String currency) {
        return "{\"id\":\"pi_1\",\"amount\":9,\"amount_received\":%s,\"currency\":\"%s\",\"metadata\":%s}"
                .formatted(units, currency, metadata);
    }

    private static String own(String name) {
        return "{\"%s\":\"%s\"}".formatted(name, ID);
    }

    @Test
    void moneyIsWhatWasReceived() {
        assertThat(news("payment_intent.succeeded", intent(own("online_payment"), "15000", "sar")))
                .isEqualTo(new Paid(ID, "pi_1", new BigDecimal("150.00"), "SAR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"online_payment\":\"x\"}", "{\"online_payment\":1}"})
    void moneyOfOthersIsTheirs(String metadata) {
        assertThat(news("payment_intent.succeeded", intent(metadata, "15000", "sar")))
                .isEqualTo(new Other());
    }

    @ParameterizedTest
    @CsvSource({"0, sar", "-5, sar", "100, zzz", "100, ''"})
    void whatIsNoMoneyIsPassedOver(String units, String currency) {
        assertThat(news("payment_intent.succeeded", intent(own("online_payment"), units, currency)))
                .isEqualTo(new Other());
    }

    @Test
    void whatEndsIsKnown() {
        assertThat(news("payment_intent.canceled", intent(own("online_payment"), "0", "sar")))
                .isEqualTo(new Cancelled(ID, "pi_1"));
    }

    @ParameterizedTest
    @CsvSource({
        "refund.updated, succeeded, DONE",
        "charge.refund.updated, pending, SENT",
        "refund.updated, requires_action, SENT",
        "refund.failed, failed, FAILED",
        "refund.updated, canceled, FAILED"
    })
    void refundsAreFollowed(String type, String status, OnlineRefund.State state) {
        String refund =
                "{\"id\":\"re_1\",\"status\":\"%s\",\"metadata\":%s}"
                        .formatted(status, own("online_refund"));
        assertThat(news(type, refund)).isEqualTo(new RefundNews(ID, state, null));
    }

    @Test
    void restIsPassedOver() {
        assertThat(news("charge.dispute.created", "{}")).isEqualTo(new Other());
        assertThat(StripeEvents.read(JsonMapper.shared().readTree("{}"))).isEmpty();
        assertThat(StripeEvents.read(JsonMapper.shared().readTree("[]"))).isEmpty();
    }
}
