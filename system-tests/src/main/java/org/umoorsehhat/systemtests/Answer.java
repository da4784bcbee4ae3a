package org.umoorsehhat.systemtests;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back from one call.
 *
 * @param status HTTP status
 * @param body as text; empty for none
 * @param millis from sending the request to the last byte
 */
public record Answer(int status, String body, long millis) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    /** The text of a field, as in {@code appointment.status}; empty when it is not there. */
    public String text(String path) {
        return json().at("/" + path.replace('.', '/')).asString("");
    }

    /** The last part of a problem's type, such as {@code slot-full}; empty for other bodies. */
    public String problem() {
        String type = text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
