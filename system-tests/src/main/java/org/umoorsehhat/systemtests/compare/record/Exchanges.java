package org.umoorsehhat.systemtests.compare.record;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.api.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a line of each request with its answer. */
public final class Exchanges {

    private final Normaliser normaliser;
    private final Map<String, Map<String, Integer>> tags = new HashMap<>();
    private int number;

    public Exchanges(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    /**
     * @param template method and path as in the list of endpoints: {@code GET /doctors/{id}}
     */
    public ObjectNode line(Call call, String template, Reply reply) {
        String kind = Kinds.of(call.resource());
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("what", "request");
        line.put("number", ++number);
        line.put("endpoint", template);
        line.put("caller", call.caller());
        line.put("path", normaliser.path(call.path()));
        call.headers()
                .forEach((name, value) ->
                        line.put(name, name.equals("If-Match") ? tag(call.path(), value) : value));
        JsonNode body = call.body();
        if (body != null) {
            line.set("body", normaliser.json(body, kind));
        }
        line.put("status", reply.status());
        line.set("headers", headers(call, reply));
        JsonNode answer = reply.json();
        if (!answer.isMissingNode()) {
            line.set("answer", normaliser.json(answer, kind));
        } else if (!reply.body().isEmpty()) {
            line.put("answer", normaliser.text(reply.body()));
        }
        return line;
    }

    private ObjectNode headers(Call call, Reply reply) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        String location = reply.headers().getOrDefault("location", call.path());
        new TreeMap<>(reply.headers())
                .forEach((name, value) ->
                        headers.put(
                                name,
                                switch (name) {
                                    case "etag" -> tag(location, value);
                                    case "allow" -> normaliser.sorted(value, ",");
                                    case "location" -> normaliser.path(value);
                                    // How long is the server's to say.
                                    case "retry-after", "www-authenticate" -> "yes";
                                    default -> value;
                                }));
        return headers;
    }

    /** The n-th that was seen of a resource; as it is where it is not one of the platform's. */
    private String tag(String path, String value) {
        if (!value.matches("(W/)?\"\\d{1,2}\"")) {
            return value;
        }
        String resource =
                path.replaceFirst("^/api/appointments", "").replaceFirst("/?(\\?.*)?$", "");
        Map<String, Integer> known = tags.computeIfAbsent(resource, r -> new HashMap<>());
        return "<tag %d>".formatted(known.computeIfAbsent(value, v -> known.size() + 1));
    }
}
