package org.umoorsehhat.localstack.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of the inbox. */
final class InboxHtml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private InboxHtml() {}

    static String list(Map<String, Integer> recipients, List<Mail> mails, String to) {
        String rows = mails.stream().map(InboxHtml::row).collect(Collectors.joining());
        String table =
                mails.isEmpty()
                        ? "<p>No mail yet. What the platform sends lands here, and goes nowhere else.</p>"
                        : """
                        <table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead>
                        <tbody>%s</tbody></table>\
                        """
                                .formatted(rows);
        return page(
                "Inbox",
                """
                <meta http-equiv="refresh" content="5">\
                """,
                "<nav>%s</nav>%s%s".formatted(people(recipients, to), table, older(mails, to)));
    }

    static String mail(Mail mail) {
        String html =
                mail.html().isEmpty()
                        ? ""
                        : """
                        <h2>HTML</h2><iframe sandbox title="HTML part" src="/mails/%d/html"></iframe>\
                        """
                                .formatted(mail.id());
        String text =
                mail.text().isEmpty()
                        ? ""
                        : "<h2>Text</h2><pre>%s</pre>".formatted(escape(mail.text()));
        String attachments =
                mail.attachments().isEmpty()
                        ? ""
                        : "<p>Attached: %s</p>"
                                .formatted(escape(String.join(", ", mail.attachments())));
        return page(
                escape(mail.subject()),
                "",
                """
                <p><a href="/">All mails</a></p>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>%s%s%s\
                """
                        .formatted(
                                escape(mail.from()),
                                escape(String.join(", ", mail.to())),
                                TIME.format(mail.receivedAt()),
                                html,
                                text,
                                attachments));
    }

    static String notFound() {
        return page("Not here", "", "<p>There is no such mail. <a href=\"/\">All mails</a></p>");
    }

    private static String older(List<Mail> mails, String to) {
        return mails.isEmpty() || mails.getLast().id() == 1
                ? ""
                : "<p>%s</p>"
                        .formatted(
                                link(
                                        "/?to=%s&amp;before=%d"
                                                .formatted(encode(to), mails.getLast().id()),
                                        "Older mails",
                                        false));
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a dir=\"auto\" href=\"/mails/%d\">%s</a></td></tr>"
                .formatted(
                        TIME.format(mail.receivedAt()),
                        escape(String.join(", ", mail.to())),
                        mail.id(),
                        mail.subject().isBlank() ? "(no subject)" : escape(mail.subject()));
    }

    private static String people(Map<String, Integer> recipients, String chosen) {
        String all = link("/", "everybody", chosen.isEmpty());
        return recipients.entrySet().stream()
                .map(entry ->
                        link(
                                "/?to=" + encode(entry.getKey()),
                                "%s (%d)".formatted(entry.getKey(), entry.getValue()),
                                entry.getKey().equalsIgnoreCase(chosen)))
                .collect(Collectors.joining(" · ", all + " · ", ""))
                .replaceFirst(" · $", "");
    }

    private static String link(String target, String text, boolean current) {
        return "<a href=\"%s\"%s>%s</a>"
                .formatted(target, current ? " aria-current=\"page\"" : "", escape(text));
    }

    private static String page(String title, String head, String body) {
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>%s
        <meta name="viewport" content="width=device-width"><style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse; width: 100%% }
        th, td { text-align: start; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ccc }
        a[aria-current] { font-weight: bold }
        dl { display: grid; grid-template-columns: max-content auto; gap: 0 1rem } dd { margin: 0 }
        iframe { width: 100%%; height: 28rem; border: 1px solid #ccc }
        pre { white-space: pre-wrap; border: 1px solid #ccc; padding: 1rem }
        </style></head><body><h1 dir="auto">%s</h1>%s</body></html>
        """
                .formatted(title, head, title, body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
