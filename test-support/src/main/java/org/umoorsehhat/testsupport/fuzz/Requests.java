package org.umoorsehhat.testsupport.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation.Parameter;
import tools.jackson.databind.JsonNode;

/** Makes requests for an operation: some as the document says, some with something wrong. */
final class Requests {

    private static final int MAX_LENGTH = 300;

    private final RandomGenerator random;
    private final SchemaValues values;
    private final Mutations mutations;

    Requests(JsonNode document, Map<String, List<?>> known, RandomGenerator random) {
        this.random = random;
        this.values = new SchemaValues(document, known, random);
        this.mutations = new Mutations(random);
    }

    FuzzRequest next(OpenApiOperation operation) {
        boolean good = random.nextInt(3) == 0;
        String path = operation.path();
        var query = new StringBuilder();
        var headers = new LinkedHashMap<String, String>();
        for (Parameter parameter : operation.parameters()) {
            String value = value(parameter, good);
            switch (parameter.in()) {
                case "path" ->
                        path = path.replace("{" + parameter.name() + "}", encoded(value, good));
                case "query" -> {
                    if (parameter.required() || random.nextInt(3) == 0) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(parameter.name())
                                .append('=')
                                .append(encoded(value, good));
                    }
                }
                default -> {
                    if (random.nextInt(4) == 0 && value.matches("[\\x21-\\x7e]{1,300}")) {
                        headers.put(parameter.name(), value);
                    }
                }
            }
        }
        return new FuzzRequest(operation.method(), path + query, headers, body(operation, good));
    }

    private String value(Parameter parameter, boolean good) {
        boolean spoil = !good && random.nextInt(3) == 0;
        String value =
                spoil
                        ? Texts.nasty(random)
                        : values.value(parameter.name(), parameter.schema()).asString("");
        // An empty segment would be another path.
        return parameter.in().equals("path") && value.isBlank() ? "x" : value;
    }

    private @Nullable String body(OpenApiOperation operation, boolean good) {
        if (operation.body() == null) {
            return null;
        }
        JsonNode body = values.value("body", operation.body());
        return good ? body.toString() : mutations.spoiled(body);
    }

    private String encoded(String value, boolean good) {
        if (!good && random.nextInt(15) == 0) {
            return Texts.notUtf8(random);
        }
        // Longer ones are refused by the HTTP server itself, before any endpoint.
        String text = value.substring(0, Math.min(MAX_LENGTH, value.length()));
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
    }
}
