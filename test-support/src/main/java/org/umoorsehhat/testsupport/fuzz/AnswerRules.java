package org.umoorsehhat.testsupport.fuzz;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether an answer is one that the document announces. */
final class AnswerRules {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();
    private Set<Integer> before = Set.of();

    AnswerRules(JsonNode document) {
        this.document = document;
    }

    /** Statuses that are answered before the service is reached. */
    void behind(Set<Integer> statuses) {
        before = statuses;
    }

    /** What is wrong with an answer; empty when nothing is. */
    Optional<String> violation(OpenApiOperation operation, FuzzAnswer answer) {
        if (answer.status() >= 500) {
            return Optional.of("a fault of the service");
        }
        JsonNode response = operation.responses().path(String.valueOf(answer.status()));
        if (before.contains(answer.status()) && !isOf(response, answer)) {
            return problem(answer);
        }
        if (response.isMissingNode()) {
            return Optional.of("a status that the document does not know");
        }
        JsonNode content = response.path("content");
        if (answer.body().isEmpty()) {
            return content.isEmpty() ? Optional.empty() : Optional.of("no body");
        }
        JsonNode schema = content.path(String.valueOf(answer.contentType())).path("schema");
        if (schema.isMissingNode()) {
            return Optional.of("a media type that the document does not know");
        }
        if (!String.valueOf(answer.contentType()).endsWith("json")) {
            return Optional.empty();
        }
        List<String> errors =
                schemas
                        .computeIfAbsent(schema, this::compiled)
                        .validate(answer.body(), InputFormat.JSON)
                        .stream()
                        .map(Object::toString)
                        .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of("not of its schema: " + errors);
    }

    private static boolean isOf(JsonNode response, FuzzAnswer answer) {
        return response.path("content").has(String.valueOf(answer.contentType()));
    }

    private static Optional<String> problem(FuzzAnswer answer) {
        if (!"application/problem+json".equals(answer.contentType())) {
            return Optional.of("no problem");
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        return problem.path("status").asInt(0) == answer.status()
                        && problem.path("type").isString()
                        && problem.path("title").isString()
                ? Optional.empty()
                : Optional.of("a problem without type, title or the status");
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(JsonMapper.shared().writeValueAsString(whole));
    }
}
