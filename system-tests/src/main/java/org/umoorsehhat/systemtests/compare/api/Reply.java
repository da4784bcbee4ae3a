package org.umoorsehhat.systemtests.compare.api;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway answered.
 *
 * @param headers those that are part of the contract, by their names in small letters
 */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
