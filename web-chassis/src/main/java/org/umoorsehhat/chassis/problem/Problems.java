package org.umoorsehhat.chassis.problem;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import reactor.netty.channel.AbortedException;

/**
 * What a failure looks like to the caller. Bad input is a {@code 4xx} with the field; what is away
 * or busy is a {@code 503}; only our own faults are {@code 500}.
 */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Duration RETRY_SOON = Duration.ofSeconds(2);

    private Problems() {}

    /** Of an application that knows no failures but those of HTTP. */
    public static Problem of(Throwable failure) {
        return of(failure, other -> null);
    }

    /**
     * @param others the problem that a failure is which does not come from HTTP, as those of a
     *     database; null for what it does not know, which is our fault
     */
    public static Problem of(Throwable failure, Function<Throwable, @Nullable Problem> others) {
        if (Causes.has(failure, DataBufferLimitException.class)) {
            return tooLarge();
        }
        return switch (failure) {
            case Problem problem -> problem;
            case WebExchangeBindException invalid -> InvalidInput.problem(invalid);
            case HandlerMethodValidationException invalid -> InvalidInput.problem(invalid);
            case MissingRequestValueException missing ->
                    Problem.invalid(SnakeCase.of(missing.getName()), "is required");
            case ServerWebInputException unreadable -> UnreadableInput.problem(unreadable);
            case DecodingException unreadable -> UnreadableInput.problem(unreadable);
            // Whoever sent it has hung up and hears nothing: no fault of ours.
            case AbortedException _ ->
                    Problem.of(
                            HttpStatus.BAD_REQUEST, "The request broke off before it was whole.");
            case InvalidMediaTypeException _ ->
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "unsupported-media-type",
                            "Unsupported Media Type",
                            "The Content-Type or Accept header names no media type.");
            // More than fifty.
            case InvalidMimeTypeException _ ->
                    Problem.of(
                            HttpStatus.NOT_ACCEPTABLE,
                            "The Accept header names too many media types, or one that is none.");
            case NoResourceFoundException _ ->
                    Problem.notFound("There is nothing at this address.");
            case ErrorResponse known when !known.getStatusCode().is5xxServerError() -> known(known);
            case AuthenticationServiceException away -> busy(away);
            default -> {
                Problem known = others.apply(failure);
                yield known == null ? fault(failure) : known;
            }
        };
    }

    /** {@code 503} for a failure that may be over soon. */
    public static Problem busy(Throwable failure) {
        log.warn("Answering 503: {}", failure.toString());
        return Problem.unavailable(
                "The service is busy or something it needs is away. Try again soon.", RETRY_SOON);
    }

    private static Problem fault(Throwable failure) {
        log.error("A request failed", failure);
        return Problem.internal();
    }

    private static Problem tooLarge() {
        return Problem.contentTooLarge(
                "The body is larger than this endpoint takes. Send less at a time.");
    }

    /** What the framework says, such as {@code 405} and which methods there are. */
    private static Problem known(ErrorResponse known) {
        HttpStatus status = status(known.getStatusCode());
        String detail = known.getBody().getDetail();
        Problem problem = Problem.of(status, detail == null ? status.getReasonPhrase() : detail);
        problem.getHeaders().putAll(known.getHeaders());
        return problem;
    }

    private static HttpStatus status(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
