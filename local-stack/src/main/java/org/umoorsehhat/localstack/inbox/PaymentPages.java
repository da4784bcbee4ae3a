package org.umoorsehhat.localstack.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /pay} lists what is to be paid, the newest first, each with a button that pays it. */
final class PaymentPages implements HttpHandler {

    private static final int ROWS = 50;

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><meta charset="UTF-8"><title>Payments</title>
            <h1>Payments</h1><p>No money moves here: a button tells the platform that it was paid.</p>
            <p role="status">%s</p><table>%s</table></html>
            """;

    private static final String ROW =
            "<tr><td>%s %s</td><td>%s</td><td><form method=\"post\" action=\"/pay/%s\"><button>Pay</button></form></td></tr>";

    private final PaymentSink sink;

    PaymentPages(PaymentSink sink) {
        this.sink = sink;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String said = exchange.getRequestMethod().equals("POST") ? paid(exchange) : "";
            Exchanges.answer(exchange, 200, "text/html", PAGE.formatted(said, rows()));
        }
    }

    private String paid(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            return sink.pay(path.substring(path.lastIndexOf('/') + 1))
                    ? "Paid, and the platform knows."
                    : "The platform did not take it. Try again.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Stopped.";
        }
    }

    private String rows() {
        return sink.intents().reversed().stream()
                .limit(ROWS)
                .map(intent ->
                        ROW.formatted(
                                word(intent.get("amount")),
                                word(intent.get("currency")).toUpperCase(Locale.ROOT),
                                word(intent.get("status")),
                                word(intent.get("id"))))
                .collect(Collectors.joining());
    }

    /** Nothing of what is asked is markup. */
    private static String word(@Nullable Object value) {
        return String.valueOf(value).replaceAll("[^A-Za-z0-9_]", "");
    }
}
