package org.umoorsehhat.booking.online.web.stripe;

import com.stripe.Stripe;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.umoorsehhat.booking.online.PaymentProvider;
import org.umoorsehhat.booking.online.ProviderFailure;
import org.umoorsehhat.booking.online.ProviderIntent;
import org.umoorsehhat.booking.online.rules.MinorUnits;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's payment intents and refunds. Of a patient it is told nothing: the browser talks to it.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents">Payment intents</a>
 * @see <a href="https://docs.stripe.com/api/refunds">Refunds</a>
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Idempotent requests</a>
 */
final class StripeProvider implements PaymentProvider {

    /** Whose turn it is not yet, or whose key has to be put right: the same may do later. */
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 409, 425, 429);

    private static final int SERVER_ERROR = 500;

    private final WebClient http;
    private final StripeProperties properties;
    private final StripeSignature signature;
    private final JsonMapper json;

    StripeProvider(WebClient http, StripeProperties properties, JsonMapper json, Clock clock) {
        this.http = http;
        this.properties = properties;
        this.signature =
                new StripeSignature(properties.webhookSecrets(), properties.tolerance(), clock);
        this.json = json;
    }

    @Override
    public String publishableKey() {
        return properties.publishableKey();
    }

    @Override
    public Mono<ProviderIntent> create(OnlinePayment payment) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("amount", units(payment.amount(), payment.currency()));
        form.add("currency", payment.currency().toLowerCase(Locale.ROOT));
        form.add("automatic_payment_methods[enabled]", "true");
        form.add("metadata[" + StripeEvents.PAYMENT + "]", payment.id().toString());
        return post("/v1/payment_intents", form, payment.id()).map(StripeProvider::intent);
    }

    @Override
    public Mono<ProviderIntent> find(String intent) {
        return get("/v1/payment_intents/{intent}", intent).map(StripeProvider::intent);
    }

    /** Keys are forgotten after a day: who tries again looks first whether it is there. */
    @Override
    public Mono<OnlineRefund.State> refund(OnlineRefund refund) {
        Mono<OnlineRefund.State> asked =
                Mono.defer(() -> post("/v1/refunds", form(refund), refund.id()))
                        .map(StripeEvents::state);
        return refund.attempts() == 1 ? asked : known(refund).switchIfEmpty(asked);
    }

    private static MultiValueMap<String, String> form(OnlineRefund refund) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("payment_intent", refund.intent());
        form.add("amount", units(refund.amount(), refund.currency()));
        form.add("metadata[" + StripeEvents.REFUND + "]", refund.id().toString());
        return form;
    }

    private Mono<OnlineRefund.State> known(OnlineRefund refund) {
        return get("/v1/refunds?limit=100&payment_intent={intent}", refund.intent())
                .flatMap(list ->
                        Mono.justOrEmpty(
                                StreamSupport.stream(list.path("data").spliterator(), false)
                                        .filter(one -> isIt(one, refund.id()))
                                        .map(StripeEvents::state)
                                        .findFirst()));
    }

    private static boolean isIt(JsonNode refund, UUID id) {
        return refund.path("metadata").path(StripeEvents.REFUND).asString("").equals(id.toString());
    }

    @Override
    public Optional<ProviderEvent> read(byte[] body, @Nullable String header) {
        if (!signature.isGood(body, header)) {
            return Optional.empty();
        }
        try {
            return StripeEvents.read(json.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String units(BigDecimal amount, String currency) {
        return String.valueOf(MinorUnits.of(amount, currency));
    }

    private Mono<JsonNode> get(String path, String value) {
        return sent(http.get().uri(properties.url() + path, value));
    }

    private Mono<JsonNode> post(String path, MultiValueMap<String, String> form, UUID key) {
        return sent(
                http.post()
                        .uri(properties.url() + path)
                        .header("Idempotency-Key", key.toString())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(BodyInserters.fromFormData(form)));
    }

    private Mono<JsonNode> sent(WebClient.RequestHeadersSpec<?> request) {
        return request.headers(headers -> headers.setBearerAuth(properties.secretKey()))
                .header("Stripe-Version", Stripe.API_VERSION)
                .accept(MediaType.APPLICATION_JSON)
                .exchangeToMono(this::answer)
                .onErrorMap(
                        WebClientException.class, lost -> ProviderFailure.away("connection-lost"));
    }

    private Mono<JsonNode> answer(ClientResponse response) {
        int status = response.statusCode().value();
        return response.bodyToMono(String.class)
                .defaultIfEmpty("")
                .flatMap(body ->
                        response.statusCode().is2xxSuccessful()
                                ? Mono.fromCallable(() -> json.readTree(body))
                                : Mono.error(() -> failure(status, body)))
                .onErrorMap(
                        JacksonException.class, odd -> ProviderFailure.away("unreadable-answer"));
    }

    private ProviderFailure failure(int status, String body) {
        return LATER.contains(status) || status >= SERVER_ERROR
                ? ProviderFailure.away("stripe-" + status)
                : ProviderFailure.refused(code(status, body));
    }

    /** Its own word, as in {@code charge_already_refunded}. */
    private String code(int status, String body) {
        String word = json.readTree(body).path("error").path("code").asString("");
        return word.matches("[a-z0-9_]{1,60}") ? word : "stripe-" + status;
    }

    private static ProviderIntent intent(JsonNode intent) {
        return new ProviderIntent(
                intent.path("id").asString(""),
                intent.path("client_secret").asString(""),
                switch (intent.path("status").asString("")) {
                    case "requires_payment_method", "requires_confirmation", "requires_action" ->
                            ProviderIntent.State.OPEN;
                    case "canceled" -> ProviderIntent.State.CANCELLED;
                    default -> ProviderIntent.State.UNDER_WAY;
                });
    }
}
