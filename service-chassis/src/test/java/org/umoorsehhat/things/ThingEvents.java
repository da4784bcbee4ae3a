package org.umoorsehhat.things;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Events as another service would send them. Ids are those of no other test. */
public final class ThingEvents {

    public static final String ADDED = "org.umoorsehhat.things.thing-added.v1";
    private static final AtomicLong NEXT_ID = new AtomicLong(1_000_000);

    private ThingEvents() {}

    public static long newId() {
        return NEXT_ID.incrementAndGet();
    }

    public static byte[] data(long id, String name) {
        return "{\"thing_id\": %d, \"name\": \"%s\", \"later_field\": 1}"
                .formatted(id, name)
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Map<String, String> headers(long id, long version) {
        return headers(id, version, UUID.randomUUID());
    }

    public static Map<String, String> headers(long id, long version, UUID event) {
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.toString());
        headers.put("ce_type", ADDED);
        headers.put("ce_source", "/other-service");
        headers.put("ce_subject", Long.toString(id));
        headers.put("ce_time", "2026-11-22T10:00:00Z");
        headers.put("ce_sequence", Long.toString(version));
        headers.put("content-type", "application/json");
        return headers;
    }
}
