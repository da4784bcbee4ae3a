package org.umoorsehhat.gateway.route;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Causes;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Tells a service that does not answer from one that answers something unwelcome. */
final class UpstreamFailures {

    private static final Logger log = LoggerFactory.getLogger(UpstreamFailures.class);

    private static final Set<HttpStatusCode> FROM_IN_BETWEEN =
            Set.of(
                    HttpStatus.BAD_GATEWAY,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    HttpStatus.GATEWAY_TIMEOUT);

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String ATTRIBUTE = UpstreamFailures.class.getName();

    private final String service;
    private final Duration retryAfter;

    UpstreamFailures(String service, Duration retryAfter) {
        this.service = service;
        this.retryAfter = retryAfter;
    }

    void rememberFor(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Those of the service that this exchange was sent to, if it was sent to one. */
    static @Nullable UpstreamFailures of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /**
     * A {@code 502}, {@code 503} or {@code 504} that is no problem document comes from something
     * between us and the service, and says that the service is away. One that is a problem comes
     * from the service, which is there and knows what it says.
     */
    Mono<Void> inAnswer(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        HttpStatusCode status = response.getStatusCode();
        if (status == null
                || !FROM_IN_BETWEEN.contains(status)
                || MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                        response.getHeaders().getContentType())) {
            return Mono.empty();
        }
        try (var _ = RequestTrace.of(exchange).inLog()) {
            return Mono.error(unavailable("answered %d".formatted(status.value()), exchange));
        }
    }

    /** Failures to get an answer become {@link UpstreamUnavailable}; others stay what they are. */
    Throwable known(Throwable failure, ServerWebExchange exchange) {
        try (var _ = RequestTrace.of(exchange).inLog()) {
            return unavailability(failure, exchange);
        }
    }

    private Throwable unavailability(Throwable failure, ServerWebExchange exchange) {
        return switch (failure) {
            case UpstreamUnavailable known -> known;
            case Throwable ours when Causes.has(ours, Problem.class) -> ours;
            case ConnectException e -> notReached(e, true);
            case UnknownHostException e -> notReached(e, true);
            case PoolAcquireTimeoutException e -> notReached(e, false);
            case PoolAcquirePendingLimitException e -> notReached(e, false);
            case IOException e -> {
                log.warn("The exchange with {} broke off: {}", service, e.toString());
                yield unavailable("broke off", exchange);
            }
            case ReadTimeoutException _ -> unavailable("fell silent", exchange);
            case TimeoutException _ -> unavailable("did not answer in time", exchange);
            case ResponseStatusException e when e.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT ->
                    unavailable("did not answer in time", exchange);
            default -> failure;
        };
    }

    /** The breaker is open. */
    UpstreamUnavailable notAsked() {
        return refused(
                "%s has not been answering and is left alone for a moment. Try again soon."
                        .formatted(service),
                true);
    }

    private UpstreamUnavailable notReached(Throwable failure, boolean isCertain) {
        log.warn("{} cannot be reached: {}", service, failure.toString());
        return refused("%s cannot be reached. Try again soon.".formatted(service), isCertain);
    }

    private UpstreamUnavailable unavailable(String what, ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        log.warn("{} {} to {} {}", service, what, method, exchange.getRequest().getPath());
        String advice =
                SAFE.contains(method)
                        ? "Try again soon."
                        : "It may have done what you asked: repeat the request with the same"
                                + " Idempotency-Key, or look before you repeat it.";
        return refused("%s %s. %s".formatted(service, what, advice), false);
    }

    private UpstreamUnavailable refused(String detail, boolean isCertain) {
        return new UpstreamUnavailable(Problem.unavailable(detail, retryAfter), isCertain);
    }
}
