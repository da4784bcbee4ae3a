package org.umoorsehhat.localstack.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/messages?to=…&before=…&limit=…}: a page of mails as JSON, newest first; of all of
 * them without {@code to}. The next page is {@code before} the id of the last mail of this one, and
 * the last page is empty.
 */
final class InboxApi implements HttpHandler {

    private static final int LIMIT = 200;

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
            long before = Exchanges.number(exchange, "before", Long.MAX_VALUE);
            long limit = Exchanges.number(exchange, "limit", LIMIT);
            var page =
                    mailbox.page(to, before, Math.clamp(limit, 1, LIMIT)).stream()
                            .map(MailReader::read)
                            .toList();
            Exchanges.answer(exchange, 200, "application/json", json.writeValueAsString(page));
        }
    }
}
