package org.umoorsehhat.waitlist.web;

import static org.umoorsehhat.waitlist.web.ApiDocument.takes;
import static org.umoorsehhat.waitlist.web.ApiDocument.typed;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;

/** Which statuses an operation answers with. */
final class AnnouncedAnswers {

    private AnnouncedAnswers() {}

    static void add(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        ApiResponse done = responses.get("200");
        if (done != null && handler.getMethod().getName().equals("accept")) {
            done.setDescription("The appointment is made.");
            responses.addApiResponse(
                    "202",
                    new ApiResponse()
                            .description("It is being made; offer.status of the entry will tell.")
                            .content(done.getContent()));
        }
        for (int status : problems(handler)) {
            responses.addApiResponse(String.valueOf(status), problem(status));
        }
    }

    private static Set<Integer> problems(HandlerMethod handler) {
        var statuses = new TreeSet<>(Set.of(400, 401, 403, 404, 503));
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            statuses.add(409);
        }
        if (has(handler, RequestHeader.class)) {
            statuses.add(412);
        }
        if (has(handler, RequestBody.class)) {
            statuses.addAll(Set.of(413, 415));
        }
        if (takes(handler, IdempotencyKey.class)) {
            statuses.add(422);
        }
        return statuses;
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static ApiResponse problem(int status) {
        Schema<?> messages = typed(new Schema<>(), "object");
        messages.setDescription("What is wrong, by field");
        messages.setAdditionalProperties(typed(new Schema<>(), "array").items(text()));
        Schema<?> body = typed(new Schema<>(), "object");
        body.setDescription("RFC 9457 problem");
        body.addProperty("type", text());
        body.addProperty("title", text());
        body.addProperty("detail", text());
        body.addProperty("status", typed(new Schema<>(), "integer"));
        body.addProperty("trace_id", text());
        body.addProperty("errors", messages);
        body.setRequired(List.of("type", "title", "status"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json", new MediaType().schema(body)));
    }

    private static Schema<?> text() {
        return typed(new StringSchema(), "string");
    }
}
