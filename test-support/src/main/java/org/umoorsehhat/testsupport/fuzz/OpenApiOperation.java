package org.umoorsehhat.testsupport.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of an OpenAPI document.
 *
 * @param method in upper case
 * @param path with {@code {parameters}}
 * @param body schema of the JSON body; absent when it takes none
 * @param responses by status
 */
public record OpenApiOperation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        JsonNode responses) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * A parameter.
     *
     * @param in {@code path}, {@code query} or {@code header}
     */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** All operations of a document, in its order. */
    public static List<OpenApiOperation> of(JsonNode document) {
        var operations = new ArrayList<OpenApiOperation>();
        document.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) -> {
                            if (METHODS.contains(method)) {
                                operations.add(operation(path, method, operation));
                            }
                        }));
        return operations;
    }

    private static OpenApiOperation operation(String path, String method, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (JsonNode parameter : operation.path("parameters")) {
            parameters.add(
                    new Parameter(
                            parameter.path("name").asString(),
                            parameter.path("in").asString(),
                            parameter.path("required").asBoolean(false),
                            parameter.path("schema")));
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return new OpenApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                body.isMissingNode() ? null : body,
                operation.path("responses"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
