package org.umoorsehhat.booking.online;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import reactor.core.publisher.Mono;

/** A provider that may be slow or away without taking more of this service than a few calls. */
public final class ProtectedProvider implements PaymentProvider {

    private final PaymentProvider provider;
    private final Duration timeout;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;

    /**
     * @param timeout of one attempt
     * @param retry of what a person waits for; refunds are repeated by their task
     */
    public ProtectedProvider(
            PaymentProvider provider,
            Duration timeout,
            CircuitBreaker breaker,
            Bulkhead bulkhead,
            Retry retry) {
        this.provider = provider;
        this.timeout = timeout;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.retry = retry;
    }

    /** Whether it says something of the provider that it failed so. */
    public static boolean isOutage(Throwable failure) {
        return failure instanceof ProviderFailure known && !known.isFinal();
    }

    @Override
    public String publishableKey() {
        return provider.publishableKey();
    }

    @Override
    public Mono<ProviderIntent> create(OnlinePayment payment) {
        return once(Mono.defer(() -> provider.create(payment)))
                .transformDeferred(RetryOperator.of(retry));
    }

    @Override
    public Mono<ProviderIntent> find(String intent) {
        return once(Mono.defer(() -> provider.find(intent)))
                .transformDeferred(RetryOperator.of(retry));
    }

    @Override
    public Mono<OnlineRefund.State> refund(OnlineRefund refund) {
        return once(Mono.defer(() -> provider.refund(refund)));
    }

    private <T> Mono<T> once(Mono<T> call) {
        return call.timeout(timeout)
                .onErrorMap(TimeoutException.class, late -> ProviderFailure.away("timeout"))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(
                        CallNotPermittedException.class,
                        refused -> ProviderFailure.away("circuit-open"))
                .onErrorMap(
                        BulkheadFullException.class, refused -> ProviderFailure.away("too-many"));
    }

    @Override
    public Optional<ProviderEvent> read(byte[] body, @Nullable String signature) {
        return provider.read(body, signature);
    }
}
