package org.umoorsehhat.notification.delivery.sending;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.SendResult;

/** Wraps providers as configured by {@code resilience4j.*.instances.<provider>}. */
final class ResilientProviders {

    private final CircuitBreakerRegistry breakers;
    private final RateLimiterRegistry rates;
    private final BulkheadRegistry bulkheads;
    private final TimeLimiterRegistry times;
    private final RetryRegistry retries;

    ResilientProviders(
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry rates,
            BulkheadRegistry bulkheads,
            TimeLimiterRegistry times,
            RetryRegistry retries) {
        this.breakers = breakers;
        this.rates = rates;
        this.bulkheads = bulkheads;
        this.times = times;
        this.retries = retries;
    }

    ResilientProvider of(ChannelProvider provider) {
        String name = provider.name();
        return new ResilientProvider(
                provider,
                breaker(name),
                rates.rateLimiter(name),
                bulkheads.bulkhead(name),
                times.timeLimiter(name),
                retries.retry(name));
    }

    /** As configured, but with results, not exceptions, as what tells of an outage. */
    private CircuitBreaker breaker(String name) {
        var known = breakers.find(name);
        var configured =
                known.map(CircuitBreaker::getCircuitBreakerConfig)
                        .orElseGet(breakers::getDefaultConfig);
        var config =
                CircuitBreakerConfig.from(configured)
                        .recordResult(
                                result -> result instanceof SendResult sent && sent.isOutage())
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build();
        known.ifPresent(breaker -> breakers.remove(name));
        return breakers.circuitBreaker(name, config);
    }
}
