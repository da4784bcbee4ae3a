package org.umoorsehhat.chassis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was read can be sent back: fields that only the server writes may come, unchanged. */
public final class ReadOnlyFields {

    private final JsonMapper json;

    public ReadOnlyFields(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param sent fields that may not be changed, as they came
     * @param shown the resource as this caller sees it now
     * @throws Problem {@code 400} with all that differ, or that the resource does not have
     */
    public void require(Map<String, ?> sent, Object shown) {
        var errors = faults(sent, shown);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The same, for who has more to say. */
    public Map<String, List<String>> faults(Map<String, ?> sent, Object shown) {
        var errors = new LinkedHashMap<String, List<String>>();
        if (sent.isEmpty()) {
            return errors;
        }
        JsonNode current = json.valueToTree(shown);
        sent.forEach((name, value) -> {
            JsonNode now = current.get(name);
            JsonNode given = json.valueToTree(value);
            if (now == null) {
                errors.put(name, List.of("is not a field of this request"));
            } else if (!isSame(now, given)) {
                errors.put(name, List.of(given.isNull() ? "is required" : "cannot be changed"));
            }
        });
        return errors;
    }

    private static boolean isSame(JsonNode now, JsonNode given) {
        return now.equals(ReadOnlyFields::compare, given);
    }

    /** A number is the same however it was read, wherever in the value it stands. */
    private static int compare(JsonNode now, JsonNode given) {
        if (now.isNumber() && given.isNumber()) {
            return now.decimalValue().compareTo(given.decimalValue());
        }
        return now.equals(given) ? 0 : 1;
    }
}
