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

    /** Mails to {@code address}, newest first, each with its {@code subject}. */
    JsonNode mails(String address) {
        String name = URLEncoder.encode(address, StandardCharsets.UTF_8);
        Answer ours = get.apply(root.resolve("/api/messages?to=" + name));
        if (ours.status() == 200) {
            return all(ours.json(), "/api/messages?to=%s&before=".formatted(name));
        }
        Answer mailpit = get.apply(root.resolve("/api/v1/search?limit=200&query=to:" + name));
        if (mailpit.status() == 200) {
            return subjects(mailpit.json().path("messages"), "Subject", false);
        }
        Answer greenMail = get.apply(root.resolve("/api/user/" + name + "/messages"));
        // GreenMail knows nobody before their first mail.
        return greenMail.status() == 200
                ? subjects(greenMail.json(), "subject", true)
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

    private static ArrayNode subjects(JsonNode mails, String field, boolean oldestFirst) {
        ArrayNode subjects = JsonNodeFactory.instance.arrayNode();
        for (JsonNode mail : mails) {
            var entry = JsonNodeFactory.instance.objectNode();
            entry.put("subject", mail.path(field).asString(""));
            if (oldestFirst) {
                subjects.insert(0, entry);
            } else {
                subjects.add(entry);
            }
        }
        return subjects;
    }
}
