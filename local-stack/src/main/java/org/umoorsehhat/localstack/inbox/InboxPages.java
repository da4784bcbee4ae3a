package org.umoorsehhat.localstack.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /} lists the latest mails, {@code /?to=…} those of one recipient, {@code /?before=7} older
 * ones, {@code /mails/7} shows one, and {@code /mails/7/html} is its HTML part alone.
 */
final class InboxPages implements HttpHandler {

    private static final int ROWS = 100;
    private static final int RECIPIENTS = 50;
    private static final Pattern MAIL = Pattern.compile("/mails/(\\d{1,18})(/html)?");

    private final Mailbox mailbox;

    InboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher mail = MAIL.matcher(path);
            // Mails are others' words: no script of theirs runs, nothing is loaded from elsewhere.
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'");
            if (path.equals("/")) {
                String to = Exchanges.parameter(exchange, "to");
                long before = Exchanges.number(exchange, "before", Long.MAX_VALUE);
                page(
                        exchange,
                        200,
                        InboxHtml.list(
                                mailbox.recipients(RECIPIENTS),
                                mailbox.page(to, before, ROWS).stream()
                                        .map(MailReader::read)
                                        .toList(),
                                to));
            } else if (mail.matches()) {
                boolean htmlOnly = mail.group(2) != null;
                var found = mailbox.find(Long.parseLong(mail.group(1))).map(MailReader::read);
                if (found.isPresent()) {
                    page(
                            exchange,
                            200,
                            htmlOnly ? found.get().html() : InboxHtml.mail(found.get()));
                } else {
                    page(exchange, 404, InboxHtml.notFound());
                }
            } else {
                page(exchange, 404, InboxHtml.notFound());
            }
        }
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        Exchanges.answer(exchange, status, "text/html", html);
    }
}
