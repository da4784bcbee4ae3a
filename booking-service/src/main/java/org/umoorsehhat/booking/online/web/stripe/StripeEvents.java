package org.umoorsehhat.booking.online.web.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.online.rules.MinorUnits;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Cancelled;
import org.umoorsehhat.booking.online.rules.ProviderEvent.News;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Other;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Paid;
import org.umoorsehhat.booking.online.rules.ProviderEvent.RefundNews;
import tools.jackson.databind.JsonNode;

/**
 * What Stripe's events say. The few fields that are read have been the same in all versions of its
 * API, which the library's types are not.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Types of events</a>
 */
final class StripeEvents {

    /** The ids that are the platform's own, in the metadata of what it asks for. */
    static final String PAYMENT = "online_payment";

    static final String REFUND = "online_refund";

    private StripeEvents() {}

    /** Empty for what is no event. */
    static Optional<ProviderEvent> read(JsonNode event) {
        String id = event.path("id").asString("");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ProviderEvent(
                                id,
                                news(
                                        event.path("type").asString(""),
                                        event.path("data").path("object"))));
    }

    private static News news(String type, JsonNode object) {
        return switch (type) {
            case "payment_intent.succeeded" -> paid(object);
            case "payment_intent.canceled" -> {
                UUID payment = own(object, PAYMENT);
                yield payment == null
                        ? new Other()
                        : new Cancelled(payment, object.path("id").asString(""));
            }
            case "refund.updated", "refund.failed", "charge.refund.updated" -> {
                UUID refund = own(object, REFUND);
                yield refund == null
                        ? new Other()
                        : new RefundNews(refund, state(object), problem(object));
            }
            default -> new Other();
        };
    }

    private static News paid(JsonNode intent) {
        UUID payment = own(intent, PAYMENT);
        String currency = intent.path("currency").asString("").toUpperCase(Locale.ROOT);
        long units = intent.path("amount_received").asLong(0);
        boolean isMoney =
                units > 0
                        && Currency.getAvailableCurrencies().stream()
                                .anyMatch(known -> known.getCurrencyCode().equals(currency));
        if (payment == null || !isMoney) {
            return new Other();
        }
        BigDecimal amount = MinorUnits.amount(units, currency);
        return new Paid(payment, intent.path("id").asString(""), amount, currency);
    }

    private static @Nullable UUID own(JsonNode object, String name) {
        String id = object.path("metadata").path(name).asString("");
        return id.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                ? UUID.fromString(id)
                : null;
    }

    /** How far a refund is. */
    static OnlineRefund.State state(JsonNode refund) {
        return switch (refund.path("status").asString("")) {
            case "succeeded" -> OnlineRefund.State.DONE;
            case "failed", "canceled" -> OnlineRefund.State.FAILED;
            default -> OnlineRefund.State.SENT;
        };
    }

    private static @Nullable String problem(JsonNode refund) {
        return refund.path("failure_reason").asString(null);
    }
}
