package org.umoorsehhat.systemtests.compare.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All mails that the local stack's inbox has. */
public final class Inboxes {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI root;

    public Inboxes(URI root) {
        this.root = root;
    }

    /** Each with {@code to} and {@code subject}. */
    public JsonNode mails() {
        var request = HttpRequest.newBuilder(root.resolve("/api/messages")).build();
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
