package org.umoorsehhat.booking.online.web.stripe;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.booking.online.OnlineRefunds;
import org.umoorsehhat.booking.online.PaymentProvider;
import org.umoorsehhat.booking.online.ProtectedProvider;
import org.umoorsehhat.booking.online.RefundSignal;
import org.umoorsehhat.chassis.json.StrictJson;
import org.umoorsehhat.chassis.schedule.DueTask;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;

/** Stripe, where it is chosen and its keys are known. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "'${umoorsehhat.booking.online-payment.provider:none}' == 'stripe' and '${umoorsehhat.booking.stripe.secret-key:}' != '' and '${umoorsehhat.booking.stripe.webhook-secrets:}' != ''")
class StripeConfiguration {

    private static final String NAME = "stripe";
    private static final int CONNECTIONS = 32;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** Refunds of staff wait no longer. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @Bean
    PaymentProvider paymentProvider(
            WebClient.Builder builder,
            StripeProperties properties,
            JsonMapper json,
            Clock clock,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            RetryRegistry retries) {
        var connections =
                ConnectionProvider.builder(NAME)
                        .maxConnections(CONNECTIONS)
                        .maxIdleTime(IDLE)
                        .build();
        var client =
                builder.clientConnector(
                                new ReactorClientHttpConnector(
                                        HttpClient.create(connections).followRedirect(false)))
                        .build();
        return new ProtectedProvider(
                new StripeProvider(client, properties, StrictJson.ofOthers(json), clock),
                properties.timeout(),
                breakers.circuitBreaker(
                        NAME,
                        CircuitBreakerConfig.from(breakers.getDefaultConfig())
                                .recordException(ProtectedProvider::isOutage)
                                .build()),
                bulkheads.bulkhead(NAME),
                retries.retry(
                        NAME,
                        RetryConfig.from(retries.getDefaultConfig())
                                .retryOnException(ProtectedProvider::isOutage)
                                .build()));
    }

    @Bean
    DueTask refundingOnline(OnlineRefunds refunds, RefundSignal signal, Clock clock) {
        return new DueTask("online refunds", signal, LONGEST_PAUSE, clock, refunds::round);
    }
}
