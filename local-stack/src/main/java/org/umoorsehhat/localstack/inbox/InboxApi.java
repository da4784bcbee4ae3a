package org.umoorsehhat.localstack.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/messages?to=…}: mails as JSON, newest first; all of them without {@code to}. */
final class InboxApi implements HttpHandler {

    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final Mailbox mailbox;

    InboxApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                Exchanges.answer(exchange, 405, "text/plain", "only GET\n");
                return;
            }
            String to = Exchanges.parameter(exchange, "to");
            Exchanges.answer(
                    exchange, 200, "application/json", json.writeValueAsString(mailbox.to(to)));
        }
    }
}
