package org.umoorsehhat.booking.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Which statuses an operation answers with. */
final class AnnouncedAnswers {

    private AnnouncedAnswers() {}

    static void add(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        ApiResponse done = responses.remove("200");
        if (done != null) {
            boolean isEmpty =
                    handler.getReturnType()
                            .getGenericParameterType()
                            .getTypeName()
                            .contains("Void");
            responses.addApiResponse(
                    isEmpty ? "204" : "200",
                    isEmpty ? new ApiResponse().description("No content") : done);
        }
        for (int status : problems(handler)) {
            responses.addApiResponse(String.valueOf(status), problem(status));
        }
    }

    private static Set<Integer> problems(HandlerMethod handler) {
        var statuses = new TreeSet<>(Set.of(400, 401, 403, 404, 503));
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            statuses.addAll(Set.of(405, 409));
            statuses.addAll(
                    handler.hasMethodAnnotation(DeleteMapping.class)
                            ? Set.of(412)
                            : Set.of(412, 413, 415));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            statuses.remove(412);
            statuses.add(422);
        }
        return statuses;
    }

    private static ApiResponse problem(int status) {
        Schema<?> body = new Schema<>();
        body.setTypes(Set.of("object"));
        body.setDescription("RFC 9457 problem");
        body.addProperty("type", text());
        body.addProperty("title", text());
        body.addProperty("detail", text());
        Schema<?> code = new Schema<>();
        code.setTypes(Set.of("integer"));
        body.addProperty("status", code);
        body.addProperty("trace_id", text());
        body.addProperty("errors", messages());
        body.setRequired(List.of("type", "title", "status"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json", new MediaType().schema(body)));
    }

    private static Schema<?> messages() {
        Schema<?> list = new Schema<>();
        list.setTypes(Set.of("array"));
        list.setItems(text());
        Schema<?> messages = new Schema<>();
        messages.setTypes(Set.of("object"));
        messages.setDescription("What is wrong, by field");
        messages.setAdditionalProperties(list);
        return messages;
    }

    private static Schema<?> text() {
        Schema<?> text = new StringSchema();
        text.setTypes(Set.of("string"));
        return text;
    }
}
