package org.umoorsehhat.localstack.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What booking-service asks of a provider of payments, below {@code /payments}. */
final class PaymentApi implements HttpHandler {

    private static final String INTENTS = "/payments/v1/payment_intents";
    private static final String REFUNDS = "/payments/v1/refunds";
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PaymentSink sink;

    PaymentApi(PaymentSink sink) {
        this.sink = sink;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Object answer = answer(exchange);
            Exchanges.answer(
                    exchange,
                    answer == null ? 404 : 200,
                    "application/json",
                    JSON.writeValueAsString(answer == null ? Map.of("error", Map.of()) : answer));
        }
    }

    private @Nullable Object answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            return path.equals(REFUNDS)
                    ? Map.of("data", sink.refunds(Exchanges.parameter(exchange, "payment_intent")))
                    : sink.find(path.substring(path.lastIndexOf('/') + 1));
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String prefix = path.equals(INTENTS) ? "pi_" : path.equals(REFUNDS) ? "re_" : null;
        return prefix == null || key == null ? null : sink.make(prefix, key, form(exchange));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var form = new LinkedHashMap<String, String>();
        String text =
                new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
        for (String pair : text.split("&")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                form.put(decoded(sides[0]), decoded(sides[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
