package org.umoorsehhat.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;

/** Time-out, breaker, rate limit, bulkhead and pauses around one provider. */
class ResilientProviderTest {

    private static final RenderedMessage MESSAGE =
            new RenderedMessage(
                    new UUID(1, 2), "reminder", Locale.ENGLISH, "s", "t", "h", "b", null, null);

    private Mono<SendResult> answer = Mono.just(new SendResult.Accepted("1"));
    private final ResilientProvider protection =
            new ResilientProviders(
                            CircuitBreakerRegistry.of(
                                    CircuitBreakerConfig.custom()
                                            .slidingWindowSize(10)
                                            .minimumNumberOfCalls(10)
                                            .build()),
                            RateLimiterRegistry.of(
                                    RateLimiterConfig.custom()
                                            .limitForPeriod(50)
                                            .limitRefreshPeriod(Duration.ofHours(1))
                                            .timeoutDuration(Duration.ZERO)
                                            .build()),
                            BulkheadRegistry.of(
                                    BulkheadConfig.custom()
                                            .maxConcurrentCalls(1)
                                            .maxWaitDuration(Duration.ZERO)
                                            .build()),
                            TimeLimiterRegistry.of(
                                    TimeLimiterConfig.custom()
                                            .timeoutDuration(Duration.ofMillis(50))
                                            .build()),
                            RetryRegistry.of(
                                    RetryConfig.custom()
                                            .maxAttempts(16)
                                            .intervalFunction(
                                                    IntervalFunction.ofExponentialBackoff(
                                                            Duration.ofSeconds(2),
                                                            2,
                                                            Duration.ofMinutes(10)))
                                            .build()))
                    .of(new Answering());

    private final class Answering implements ChannelProvider {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String name() {
            return "answering";
        }

        @Override
        public Mono<SendResult> send(RenderedMessage message, List<String> addresses) {
            return answer;
        }
    }

    @Test
    void outagesOpenTheBreakerAndRefusalsDoNot() {
        for (SendResult harmless :
                List.of(
                        new SendResult.Refused("no-such-number"),
                        SendResult.TryLater.busy("too-many", null))) {
            answer = Mono.just(harmless);
            for (int n = 0; n < 20; n++) {
                assertThat(send()).isEqualTo(harmless);
            }
        }
        assertThat(protection.admits()).isEqualTo(50);
        answer = Mono.just(SendResult.TryLater.outage("away"));
        for (int n = 0; n < 5; n++) {
            send();
        }
        assertThat(protection.admits()).isZero();
        assertThatThrownBy(this::send).isInstanceOf(ResilientProvider.NotPermitted.class);
    }

    @Test
    void timeoutsAndErrorsAreUnknown() {
        answer = Mono.never();
        assertThat(send()).isEqualTo(new SendResult.Unknown("timeout"));
        answer = Mono.error(new IllegalStateException());
        assertThat(send()).isEqualTo(new SendResult.Unknown("unexpected-failure"));
    }

    @Test
    void bulkheadLimitsConcurrentCalls() {
        answer = Mono.never();
        var first = protection.send(MESSAGE, List.of("a")).subscribe();
        assertThatThrownBy(this::send).isInstanceOf(ResilientProvider.NotPermitted.class);
        first.dispose();
    }

    @Test
    void rateLimitIsUsedUp() {
        protection.took(48);
        assertThat(protection.admits()).isEqualTo(2);
        protection.took(2);
        assertThat(protection.admits()).isZero();
    }

    @Test
    void pausesGrowWithJitterUpToTenMinutes() {
        for (int n = 0; n < 100; n++) {
            assertThat(protection.pause(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
            assertThat(protection.pause(5))
                    .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(48));
            assertThat(protection.pause(15))
                    .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
        }
        assertThat(IntStream.range(0, 100).mapToObj(n -> protection.pause(15)).distinct().count())
                .isGreaterThan(50);
    }

    private SendResult send() {
        return protection.send(MESSAGE, List.of("a")).block(Duration.ofSeconds(5));
    }
}
