package org.umoorsehhat.notification.delivery;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.umoorsehhat.notification.channel.Carrier;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.channel.Outcome;
import reactor.core.publisher.Mono;

/**
 * One provider with its time-out, circuit breaker, rate limit and bulkhead. Retrying is not done
 * here but by the row, which survives a crash; only its pauses come from Resilience4j.
 */
final class Protection {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** The jitter of pauses. */
    private static final double LEAST = 0.5;

    private static final double MOST = 1.5;

    private final Carrier carrier;
    private final CircuitBreaker breaker;
    private final RateLimiter rate;
    private final Bulkhead bulkhead;
    private final TimeLimiter time;
    private final Retry retry;

    Protection(
            Carrier carrier,
            CircuitBreaker breaker,
            RateLimiter rate,
            Bulkhead bulkhead,
            TimeLimiter time,
            Retry retry) {
        this.carrier = carrier;
        this.breaker = breaker;
        this.rate = rate;
        this.bulkhead = bulkhead;
        this.time = time;
        this.retry = retry;
    }

    Carrier carrier() {
        return carrier;
    }

    int concurrency() {
        return bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
    }

    /** How many messages may be sent now, as far as breaker and rate limit go. */
    int admits() {
        int byRate = rate.getMetrics().getAvailablePermissions();
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 0;
            case HALF_OPEN ->
                    Math.min(
                            byRate,
                            breaker.getCircuitBreakerConfig()
                                    .getPermittedNumberOfCallsInHalfOpenState());
            default -> byRate;
        };
    }

    /** Takes {@code count} messages off the rate limit. */
    void took(int count) {
        if (count > 0) {
            rate.acquirePermission(count);
        }
    }

    /** Sends under protection. What protection refuses is not an attempt: see {@link Refusal}. */
    Mono<Outcome> send(Letter letter, List<String> addresses) {
        return Mono.defer(() -> carrier.send(letter, addresses))
                .timeout(time.getTimeLimiterConfig().getTimeoutDuration())
                .onErrorResume(
                        TimeoutException.class, late -> Mono.just(new Outcome.Unknown("timeout")))
                .onErrorResume(failure -> Mono.just(new Outcome.Unknown("unexpected-failure")))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(
                        failure ->
                                failure instanceof CallNotPermittedException
                                        || failure instanceof BulkheadFullException,
                        Refusal::new);
    }

    int maxAttempts() {
        return retry.getRetryConfig().getMaxAttempts();
    }

    /** The pause after attempt number {@code attempt}, growing and with jitter. */
    Duration pause(int attempt) {
        var interval = retry.getRetryConfig().getIntervalBiFunction();
        long millis = interval == null ? SOON.toMillis() : interval.apply(attempt, null);
        // Resilience4j's own jitter ends at the longest pause: all would come at once there.
        return Duration.ofMillis(
                (long) (millis * ThreadLocalRandom.current().nextDouble(LEAST, MOST)));
    }

    /** Neither sent nor tried: the breaker is open or the bulkhead full. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refusal(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
