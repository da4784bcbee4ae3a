package org.umoorsehhat.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory.NameConfig;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code Upstream=booking}: calls go through the circuit breaker of that name, and what comes of a
 * service that does not answer is a {@code 503} with {@code Retry-After}, for every method.
 *
 * <p>The framework's own filter is not used: its time limiter would end streams, and it replaces
 * any answer that it counts as a failure.
 */
@Component
class UpstreamGatewayFilterFactory extends AbstractGatewayFilterFactory<NameConfig> {

    /** Around the retries, which begin at 1; inside of what writes the answer, at -1. */
    private static final int OUTSIDE_OF_RETRIES = 0;

    private final CircuitBreakerRegistry breakers;
    private final UpstreamProperties properties;

    UpstreamGatewayFilterFactory(CircuitBreakerRegistry breakers, UpstreamProperties properties) {
        super(NameConfig.class);
        this.breakers = breakers;
        this.properties = properties;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of(NAME_KEY);
    }

    @Override
    public GatewayFilter apply(NameConfig config) {
        String service = Objects.requireNonNull(config.getName(), "Upstream needs a name");
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        var failures = new UpstreamFailures(service, properties.retryAfter());
        return new OrderedGatewayFilter(
                (exchange, chain) -> {
                    failures.rememberFor(exchange);
                    return chain.filter(exchange)
                            .then(Mono.defer(() -> failures.inAnswer(exchange)))
                            .onErrorMap(failure -> failures.known(failure, exchange))
                            .transformDeferred(CircuitBreakerOperator.of(breaker))
                            .onErrorMap(
                                    CallNotPermittedException.class,
                                    failure -> failures.notAsked());
                },
                OUTSIDE_OF_RETRIES);
    }
}
