package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.api.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the answers so far have shown: the things there are, as they were seen last. */
final class World {

    /** Fields that hold a thing beside what an action says. */
    private static final Map<String, String> HELD =
            Map.of(
                    "appointment", Kinds.APPOINTMENT,
                    "old_appointment", Kinds.APPOINTMENT,
                    "new_appointment", Kinds.APPOINTMENT,
                    "entry", Kinds.ENTRY,
                    "reminder", Kinds.REMINDER);

    private final Map<String, Map<Long, ObjectNode>> things = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    void learn(Call call, Reply reply) {
        if (!reply.isDone()) {
            return;
        }
        String address = address(call.resource());
        if (call.method().equals("DELETE")) {
            forget(address);
            return;
        }
        if (address.endsWith("/erase")) {
            forget(address.replaceFirst("/erase$", ""));
            return;
        }
        String tag = reply.headers().get("etag");
        if (tag != null) {
            tags.put(address(reply.headers().getOrDefault("location", address)), tag);
        }
        JsonNode body = reply.json();
        String kind = Kinds.of(call.resource());
        put(kind, body);
        HELD.forEach((field, held) -> put(held, body.path(field)));
        body.path("slots").forEach(slot -> put(Kinds.SLOT, slot));
    }

    private void put(String kind, JsonNode thing) {
        if (thing instanceof ObjectNode object && object.path("id").isIntegralNumber()) {
            all(kind)
                    .merge(
                            object.path("id").asLong(),
                            object,
                            // An answer may show less than what is known.
                            (before, now) -> before.size() > now.size() ? before.setAll(now) : now);
        }
    }

    /** The directory keeps who is deleted. */
    private void forget(String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        if (!last.matches("\\d+")) {
            return;
        }
        Map<Long, ObjectNode> all = all(Kinds.of(address));
        ObjectNode thing = all.get(Long.valueOf(last));
        if (thing != null && thing.has("is_active")) {
            thing.put("is_active", false);
        } else {
            all.remove(Long.valueOf(last));
        }
    }

    List<ObjectNode> of(String kind, Predicate<ObjectNode> wanted) {
        return all(kind).values().stream().filter(wanted).toList();
    }

    /** The {@code ETag} last seen there; one that was never there for a place not seen. */
    String tag(String path) {
        return tags.getOrDefault(address(path), "\"0\"");
    }

    private Map<Long, ObjectNode> all(String kind) {
        return things.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    private static String address(String path) {
        String below = path.replaceFirst("^/api/appointments", "");
        return below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    }
}
