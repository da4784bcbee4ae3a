package org.umoorsehhat.notification.delivery.sending;

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
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;

/**
 * One provider with its time-out, circuit breaker, rate limit and bulkhead. Retrying is not done
 * here but by the row, which survives a crash; only its pauses come from Resilience4j.
 */
public final class ResilientProvider {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** The jitter of pauses: by up to half shorter or longer. */
    private static final double SHORTEST = 0.5;

    private static final double LONGEST = 1.5;

    private final ChannelProvider provider;
    private final CircuitBreaker breaker;
    private final RateLimiter rate;
    private final Bulkhead bulkhead;
    private final TimeLimiter time;
    private final Retry retry;

    ResilientProvider(
            ChannelProvider provider,
            CircuitBreaker breaker,
            RateLimiter rate,
            Bulkhead bulkhead,
            TimeLimiter time,
            Retry retry) {
        this.provider = provider;
        this.breaker = breaker;
        this.rate = rate;
        this.bulkhead = bulkhead;
        this.time = time;
        this.retry = retry;
    }

    Channel channel() {
        return provider.channel();
    }

    int concurrency() {
        return bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
    }

    /** How many messages may be sent now, as far as breaker and rate limit go. */
    public int admits() {
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
    public void took(int count) {
        if (count > 0) {
            rate.acquirePermission(count);
        }
    }

    /**
     * Sends under protection. What protection refuses is not an attempt: see {@link NotPermitted}.
     */
    public Mono<SendResult> send(RenderedMessage message, List<String> addresses) {
        return Mono.defer(() -> provider.send(message, addresses))
                .timeout(time.getTimeLimiterConfig().getTimeoutDuration())
                .onErrorResume(
                        TimeoutException.class,
                        late -> Mono.just(new SendResult.Unknown("timeout")))
                .onErrorResume(failure -> Mono.just(new SendResult.Unknown("unexpected-failure")))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(
                        failure ->
                                failure instanceof CallNotPermittedException
                                        || failure instanceof BulkheadFullException,
                        NotPermitted::new);
    }

    public int maxAttempts() {
        return retry.getRetryConfig().getMaxAttempts();
    }

    /** The pause after attempt number {@code attempt}, growing and with jitter. */
    public Duration pause(int attempt) {
        var interval = retry.getRetryConfig().getIntervalBiFunction();
        long millis = interval == null ? SOON.toMillis() : interval.apply(attempt, null);
        // Resilience4j's own jitter ends at the longest pause: all would come at once there.
        return Duration.ofMillis(
                (long) (millis * ThreadLocalRandom.current().nextDouble(SHORTEST, LONGEST)));
    }

    /** Neither sent nor tried: the breaker is open or the bulkhead full. */
    public static final class NotPermitted extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotPermitted(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
