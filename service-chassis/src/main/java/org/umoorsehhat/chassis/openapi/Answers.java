package org.umoorsehhat.chassis.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.umoorsehhat.chassis.web.IfMatch;

/** With which statuses an operation answers: one that went well, and the problems. */
final class Answers {

    private Answers() {}

    static void announce(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        if (Handlers.answersNothing(handler)
                && !declaresContent(responses.get("200"))
                && responses.remove("200") != null) {
            responses.addApiResponse("204", new ApiResponse().description("No content"));
        }
        if (handler.hasMethodAnnotation(GetMapping.class) && carriesTag(handler)) {
            responses.addApiResponse(
                    "304",
                    new ApiResponse().description("Not modified: If-None-Match has its ETag"));
        }
        for (int status : problems(handler)) {
            responses.addApiResponse(String.valueOf(status), problem(status));
        }
    }

    /** What an operation writes by itself, such as a file, its annotation describes. */
    private static boolean declaresContent(@Nullable ApiResponse answer) {
        return answer != null
                && answer.getContent() != null
                && answer.getContent().values().stream().anyMatch(type -> type.getSchema() != null);
    }

    /** Single resources come with headers, lists and streams without. */
    private static boolean carriesTag(HandlerMethod handler) {
        return ResolvableType.forMethodParameter(handler.getReturnType()).getGeneric().resolve()
                == ResponseEntity.class;
    }

    private static Set<Integer> problems(HandlerMethod handler) {
        var statuses = new TreeSet<>(Set.of(400, 401, 403, 404, 503));
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            // 405 where another system owns what would be written.
            statuses.addAll(Set.of(405, 409));
            if (!handler.hasMethodAnnotation(DeleteMapping.class)) {
                statuses.addAll(Set.of(413, 415));
            }
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            statuses.add(422);
        }
        if (Handlers.has(handler, RequestHeader.class) || Handlers.takes(handler, IfMatch.class)) {
            statuses.add(412);
        }
        return statuses;
    }

    private static Schema<?> violations() {
        Schema<?> violation = Schemas.typed(new Schema<>(), "object");
        violation.addProperty("field", Schemas.text());
        violation.addProperty("code", Schemas.text());
        violation.addProperty("message", Schemas.text());
        violation.addProperty(
                "allowed", Schemas.typed(new Schema<>(), "array").items(Schemas.text()));
        violation.setRequired(List.of("field", "code", "message"));
        Schema<?> all = Schemas.typed(new Schema<>(), "array").items(violation);
        all.setDescription("The same for programs: a code that stays, and what is allowed");
        return all;
    }

    private static ApiResponse problem(int status) {
        Schema<?> messages = Schemas.typed(new Schema<>(), "object");
        messages.setDescription("What is wrong, by field");
        messages.setAdditionalProperties(
                Schemas.typed(new Schema<>(), "array").items(Schemas.text()));
        Schema<?> body = Schemas.typed(new Schema<>(), "object");
        body.setDescription("RFC 9457 problem");
        body.addProperty("type", Schemas.text());
        body.addProperty("title", Schemas.text());
        body.addProperty("detail", Schemas.text());
        body.addProperty("status", Schemas.typed(new Schema<>(), "integer"));
        body.addProperty("trace_id", Schemas.text());
        body.addProperty("errors", messages);
        body.addProperty("violations", violations());
        body.setRequired(List.of("type", "title", "status"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json", new MediaType().schema(body)));
    }
}
