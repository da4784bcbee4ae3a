package org.umoorsehhat.chassis.problem;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.umoorsehhat.chassis.event.EventContextFilter;
import reactor.core.publisher.Mono;

/**
 * Turns every failure of a request into a problem. Bad input is a {@code 4xx} with the field; only
 * our own faults are {@code 500}.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final Duration RETRY_SOON = Duration.ofSeconds(2);

    /** Whatever no other method has an answer to. */
    @ExceptionHandler
    public Mono<ResponseEntity<Object>> handleOther(Throwable failure, ServerWebExchange exchange) {
        return answer(problem(failure), exchange);
    }

    /** What a failure that is not the caller's looks like to the caller. */
    static Problem problem(Throwable failure) {
        return Unavailability.isCauseOf(failure) ? busy(failure) : fault(failure);
    }

    private static Problem busy(Throwable failure) {
        log.warn("Answering 503: {}", failure.toString());
        return Problem.unavailable(
                "The service is busy or something it needs is away. Try again soon.", RETRY_SOON);
    }

    private static Problem fault(Throwable failure) {
        log.error("A request failed", failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Internal error",
                "Something went wrong on our side. The trace id helps us to find it.");
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(
            WebExchangeBindException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        var errors = new LinkedHashMap<String, List<String>>();
        for (FieldError error : failure.getFieldErrors()) {
            add(errors, SnakeCase.of(error.getField()), message(error));
        }
        failure.getGlobalErrors().forEach(error -> add(errors, "body", message(error)));
        return answer(Problem.invalid(errors), exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        var errors = new LinkedHashMap<String, List<String>>();
        failure.getBeanResults()
                .forEach(result ->
                        result.getFieldErrors()
                                .forEach(error ->
                                        add(
                                                errors,
                                                SnakeCase.of(error.getField()),
                                                message(error))));
        failure.getValueResults()
                .forEach(result -> {
                    String name = result.getMethodParameter().getParameterName();
                    result.getResolvableErrors()
                            .forEach(error ->
                                    add(
                                            errors,
                                            SnakeCase.of(name == null ? "request" : name),
                                            message(error)));
                });
        return answer(Problem.invalid(errors), exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleMissingRequestValueException(
            MissingRequestValueException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return answer(Problem.invalid(SnakeCase.of(failure.getName()), "is required"), exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleServerWebInputException(
            ServerWebInputException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        if (isTooLarge(failure)) {
            return answer(tooLarge(), exchange);
        }
        return answer(UnreadableInput.problem(failure), exchange);
    }

    /** The body is larger than {@code spring.http.codecs.max-in-memory-size}. */
    @ExceptionHandler
    public Mono<ResponseEntity<Object>> handleTooLarge(
            DataBufferLimitException failure, ServerWebExchange exchange) {
        return answer(tooLarge(), exchange);
    }

    /** A body that is not JSON, met outside argument resolution. */
    @ExceptionHandler
    public Mono<ResponseEntity<Object>> handleUndecodable(
            DecodingException failure, ServerWebExchange exchange) {
        return answer(UnreadableInput.problem(failure), exchange);
    }

    private static Problem tooLarge() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "Body too large",
                "The body is larger than this endpoint takes. Send less at a time.");
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DataBufferLimitException) {
                return true;
            }
        }
        return false;
    }

    private Mono<ResponseEntity<Object>> answer(Problem problem, ServerWebExchange exchange) {
        return handleErrorResponseException(
                problem, problem.getHeaders(), problem.getStatusCode(), exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> createResponseEntity(
            @Nullable Object body,
            @Nullable HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        HttpHeaders out = new HttpHeaders();
        if (headers != null) {
            out.putAll(headers);
        }
        out.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (body instanceof ProblemDetail problem) {
            complete(problem, exchange);
        }
        return super.createResponseEntity(body, out, status, exchange);
    }

    /** Adds what every problem has. */
    static ProblemDetail complete(ProblemDetail problem, ServerWebExchange exchange) {
        if (problem.getType() == null || problem.getType().toString().equals("about:blank")) {
            problem.setType(
                    URI.create(
                            Problem.TYPES + SnakeCase.kebab(String.valueOf(problem.getTitle()))));
        }
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        String trace = EventContextFilter.traceId(exchange);
        if (trace != null) {
            problem.setProperty("trace_id", trace);
        }
        return problem;
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    private static void add(Map<String, List<String>> errors, String field, String message) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
    }
}
