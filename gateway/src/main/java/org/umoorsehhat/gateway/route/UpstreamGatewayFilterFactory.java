package org.umoorsehhat.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.gateway.limit.RateLimits;
import org.umoorsehhat.gateway.route.UpstreamGatewayFilterFactory.Config;
import reactor.core.publisher.Mono;

/**
 * {@code Upstream=booking,booking-stream}: calls to the service of the first name go through the
 * circuit breaker of the second, by default the service's, and what comes of a service that does
 * not answer is a {@code 503} with {@code Retry-After}, for every method. Of one caller's failures
 * a breaker counts only few: what somebody alone can bring about closes nothing for others.
 *
 * <p>The framework's own filter is not used: its time limiter would end streams, and it replaces
 * any answer that it counts as a failure.
 */
@Component
class UpstreamGatewayFilterFactory extends AbstractGatewayFilterFactory<Config> {

    /** Around the retries, which begin at 1; inside of what writes the answer, at -1. */
    private static final int OUTSIDE_OF_RETRIES = 0;

    private final CircuitBreakerRegistry breakers;
    private final UpstreamProperties properties;

    UpstreamGatewayFilterFactory(CircuitBreakerRegistry breakers, UpstreamProperties properties) {
        super(Config.class);
        this.breakers = breakers;
        this.properties = properties;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("service", "breaker");
    }

    @Override
    public GatewayFilter apply(Config config) {
        CircuitBreaker breaker = breakers.circuitBreaker(config.breaker());
        var failures = new UpstreamFailures(config.service(), properties.retryAfter());
        var ofCallers =
                new FailuresOfCallers(properties.failuresPerCaller(), properties.failureWindow());
        return new OrderedGatewayFilter(
                (exchange, chain) -> {
                    failures.rememberFor(exchange);
                    return chain.filter(exchange)
                            .then(Mono.defer(() -> failures.inAnswer(exchange)))
                            .onErrorMap(failure -> failures.known(failure, exchange))
                            .onErrorResume(
                                    UpstreamUnavailable.class,
                                    failure -> blame(failure, exchange, ofCallers))
                            .transformDeferred(CircuitBreakerOperator.of(breaker))
                            .onErrorMap(
                                    CallNotPermittedException.class,
                                    failure -> failures.notAsked());
                },
                OUTSIDE_OF_RETRIES);
    }

    private static Mono<Void> blame(
            UpstreamUnavailable failure, ServerWebExchange exchange, FailuresOfCallers ofCallers) {
        return failure.isCertain()
                ? Mono.error(failure)
                : RateLimits.caller(exchange)
                        .flatMap(caller ->
                                Mono.error(
                                        ofCallers.counts(caller)
                                                ? failure
                                                : new UpstreamSilent(failure)));
    }

    /** What stands behind {@code Upstream=}. */
    static final class Config {

        private String service = "";
        private String breaker = "";

        public void setService(String service) {
            this.service = service;
        }

        public void setBreaker(String breaker) {
            this.breaker = breaker;
        }

        String service() {
            if (service.isEmpty()) {
                throw new IllegalArgumentException("Upstream needs the name of a service");
            }
            return service;
        }

        String breaker() {
            return breaker.isEmpty() ? service() : breaker;
        }
    }
}
