package org.umoorsehhat.booking.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import reactor.core.publisher.Mono;

/** A provider that is slow or away takes little, and is asked again only where that may help. */
class ProtectedProviderTest {

    private static final OnlineRefund REFUND =
            new OnlineRefund(UUID.randomUUID(), "pi_1", BigDecimal.TEN, "SAR", 1);

    private final Counting calls = new Counting();
    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "test",
                    CircuitBreakerConfig.custom()
                            .minimumNumberOfCalls(4)
                            .slidingWindowSize(4)
                            .recordException(ProtectedProvider::isOutage)
                            .build());
    private final ProtectedProvider provider =
            new ProtectedProvider(
                    calls,
                    Duration.ofMillis(200),
                    breaker,
                    Bulkhead.of(
                            "test",
                            BulkheadConfig.custom()
                                    .maxConcurrentCalls(1)
                                    .maxWaitDuration(Duration.ZERO)
                                    .build()),
                    Retry.of(
                            "test",
                            RetryConfig.custom()
                                    .maxAttempts(3)
                                    .waitDuration(Duration.ofMillis(1))
                                    .retryOnException(ProtectedProvider::isOutage)
                                    .build()));

    /** Answers as it is told, and counts. */
    private static final class Counting implements PaymentProvider {

        private final AtomicInteger count = new AtomicInteger();
        private Mono<ProviderIntent> answer = Mono.never();

        @Override
        public String publishableKey() {
            return "pk";
        }

        @Override
        public Mono<ProviderIntent> create(OnlinePayment payment) {
            return find("");
        }

        @Override
        public Mono<ProviderIntent> find(String intent) {
            count.incrementAndGet();
            return answer;
        }

        @Override
        public Mono<OnlineRefund.State> refund(OnlineRefund refund) {
            return find("").thenReturn(OnlineRefund.State.DONE);
        }

        @Override
        public Optional<ProviderEvent> read(byte[] body, @Nullable String signature) {
            return Optional.empty();
        }
    }

    private void fails(Mono<?> call, String code) {
        assertThatThrownBy(() -> call.block(Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void whatIsAwayIsAskedThreeTimes() {
        calls.answer = Mono.error(ProviderFailure.away("stripe-503"));
        fails(provider.find("pi_1"), "stripe-503");
        assertThat(calls.count).hasValue(3);
    }

    @Test
    void whatRefusesIsAskedOnce() {
        calls.answer = Mono.error(ProviderFailure.refused("amount_too_small"));
        for (int i = 1; i <= 6; i++) {
            fails(provider.find("pi_1"), "amount_too_small");
            assertThat(calls.count).hasValue(i);
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void refundsAreRepeatedByTheirTaskAlone() {
        fails(provider.refund(REFUND), "timeout");
        assertThat(calls.count).hasValue(1);
    }

    @Test
    void whatIsAwayForLongIsLeftInPeace() {
        calls.answer = Mono.error(ProviderFailure.away("stripe-503"));
        for (int i = 0; i < 4; i++) {
            fails(provider.refund(REFUND), "stripe-503");
        }
        fails(provider.refund(REFUND), "circuit-open");
        assertThat(calls.count).hasValue(4);
    }

    @Test
    void onlySoManyAtATime() {
        var first = provider.refund(REFUND).toFuture();
        fails(provider.refund(REFUND), "too-many");
        assertThat(first).isNotDone();
        first.cancel(true);
    }
}
