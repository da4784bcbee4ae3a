package org.umoorsehhat.systemtests.compare.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All mails that the local stack's inbox has. */
public final class Inboxes {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI root;

    public Inboxes(URI root) {
        this.root = root;
    }

    /** Each with {@code id}, {@code to} and {@code subject}; newest first. */
    public List<JsonNode> mails() {
        try (var http = HttpClient.newHttpClient()) {
            var all = new ArrayList<JsonNode>();
            JsonNode page = page(http, "/api/messages");
            while (!page.isEmpty()) {
                long last = page.get(page.size() - 1).path("id").asLong();
                page.forEach(all::add);
                page = page(http, "/api/messages?before=" + last);
                if (page.path(0).path("id").asLong() >= last) {
                    // An earlier version's inbox has no pages: that was all.
                    break;
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode page(HttpClient http, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path)).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
