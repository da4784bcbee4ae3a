package org.umoorsehhat.chassis.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is wrong with a body that could not be read. Reading ends at the first field, and
 * whoever sent it wants to know of the others too.
 */
public final class BodyFaults {

    /** Nobody sends more by mistake. */
    private static final int MOST = 100;

    private BodyFaults() {}

    /**
     * Looks at each field alone, again. Empty where that finds no more than the reader has, and for
     * what is no object.
     *
     * @param type what it was to be read as
     */
    public static Optional<Problem> of(JsonMapper json, ResolvableType type, byte[] body) {
        var errors = new LinkedHashMap<String, List<String>>();
        if (tree(json, body) instanceof ObjectNode fields && fields.size() <= MOST) {
            JavaType wanted = resolved(json, type);
            fields.forEachEntry((name, value) -> {
                var alone = json.createObjectNode();
                alone.set(name, value);
                JacksonException fault = fault(json, wanted, alone);
                if (fault != null && isOf(name, fault)) {
                    add(UnreadableInput.problem(fault), errors);
                }
            });
        }
        return errors.size() > 1 ? Optional.of(Problem.invalid(errors)) : Optional.empty();
    }

    /** Variables of a controller that others extend are known. */
    private static JavaType resolved(JsonMapper json, ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        return type.hasGenerics()
                ? json.getTypeFactory()
                        .constructParametricType(
                                raw,
                                Arrays.stream(type.getGenerics())
                                        .map(part -> resolved(json, part))
                                        .toArray(JavaType[]::new))
                : json.constructType(raw);
    }

    private static @Nullable JsonNode tree(JsonMapper json, byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable JacksonException fault(
            JsonMapper json, JavaType type, ObjectNode alone) {
        try {
            json.treeToValue(alone, type);
            return null;
        } catch (JacksonException e) {
            return e;
        }
    }

    /** Not of another field, which is missed. */
    private static boolean isOf(String name, JacksonException fault) {
        return !fault.getPath().isEmpty()
                && name.equals(fault.getPath().getFirst().getPropertyName());
    }

    private static void add(Problem problem, Map<String, List<String>> errors) {
        Map<String, Object> more = problem.getBody().getProperties();
        if (more != null && more.get(ToldProblem.ERRORS) instanceof Map<?, ?> found) {
            found.forEach((field, messages) ->
                    errors.put(
                            String.valueOf(field),
                            ((List<?>) messages).stream().map(String::valueOf).toList()));
        }
    }
}
