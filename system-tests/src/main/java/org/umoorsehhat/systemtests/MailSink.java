package org.umoorsehhat.systemtests;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where mails end up: the inbox of the local stack, Mailpit (docker compose), or GreenMail, which
 * takes Mailpit's place where there is no registry. Each has its own way to list them.
 */
final class MailSink {

    private final URI root;
    private final Function<URI, Answer> get;

    MailSink(URI root, Function<URI, Answer> get) {
        this.root = root;
        this.get = get;
    }

    /** Mails to {@code address}, newest first, each with its {@code id} and {@code subject}. */
    JsonNode mails(String address) {
        String name = URLEncoder.encode(address, StandardCharsets.UTF_8);
        Answer ours = get.apply(root.resolve("/api/messages?to=" + name));
        if (ours.status() == 200) {
            return all(ours.json(), "/api/messages?to=%s&before=".formatted(name));
        }
        Answer mailpit = get.apply(root.resolve("/api/v1/search?limit=200&query=to:" + name));
        if (mailpit.status() == 200) {
            return mails(mailpit.json().path("messages"), "ID", "Subject", false);
        }
        Answer greenMail = get.apply(root.resolve("/api/user/" + name + "/messages"));
        // GreenMail knows nobody before their first mail.
        return greenMail.status() == 200
                ? mails(greenMail.json(), "uid", "subject", true)
                : JsonNodeFactory.instance.arrayNode();
    }

    /** All pages of our own inbox. */
    private JsonNode all(JsonNode first, String next) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        JsonNode page = first;
        while (!page.isEmpty()) {
            page.forEach(all::add);
            long last = page.get(page.size() - 1).path("id").asLong();
            page = get.apply(root.resolve(next + last)).json();
        }
        return all;
    }

    private static ArrayNode mails(JsonNode told, String id, String subject, boolean oldestFirst) {
        ArrayNode mails = JsonNodeFactory.instance.arrayNode();
        for (JsonNode mail : told) {
            var entry = JsonNodeFactory.instance.objectNode();
            // Which of the oldest it is, where the sink gives mails no id.
            entry.put("id", mail.path(id).asString(String.valueOf(mails.size())));
            entry.put("subject", mail.path(subject).asString(""));
            mails.insert(oldestFirst ? 0 : mails.size(), entry);
        }
        return mails;
    }
}
