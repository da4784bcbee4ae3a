package org.umoorsehhat.notification.delivery;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.notification.channel.Carriers;
import org.umoorsehhat.notification.message.Composer;
import org.umoorsehhat.notification.preference.PushTokens;
import reactor.core.scheduler.Scheduler;

/** The senders, one for each channel that is on. */
@Configuration
class DeliveryConfiguration {

    @Bean
    WakeUp wakeUp() {
        return new WakeUp();
    }

    @Bean
    Routing routing(DeliveryProperties properties, Carriers carriers) {
        return new Routing(properties.defaultChannels(), carriers.on(), properties.patientWait());
    }

    @Bean
    Protections protections(
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry rates,
            BulkheadRegistry bulkheads,
            TimeLimiterRegistry times,
            RetryRegistry retries) {
        return new Protections(breakers, rates, bulkheads, times, retries);
    }

    @Bean
    Senders senders(
            Carriers carriers,
            Protections protections,
            Deliveries deliveries,
            Routing routing,
            Composer composer,
            PushTokens pushTokens,
            WakeUp wakeUp,
            DeliveryProperties properties,
            Scheduler blockingThreads,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        var providers = carriers.all().stream().map(protections::of).toList();
        var dispatch =
                new Dispatch(
                        deliveries,
                        routing,
                        composer,
                        pushTokens,
                        providers,
                        blockingThreads,
                        clock,
                        meters,
                        traces);
        return new Senders(providers, deliveries, dispatch, wakeUp, properties, clock);
    }
}
