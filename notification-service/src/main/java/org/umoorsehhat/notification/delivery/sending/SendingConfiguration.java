package org.umoorsehhat.notification.delivery.sending;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.notification.channel.ChannelProviders;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.DeliverySignal;
import org.umoorsehhat.notification.delivery.persistence.PostgresClaims;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveryResults;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import org.umoorsehhat.notification.message.MessageComposer;
import org.umoorsehhat.notification.preference.persistence.PostgresPreferences;
import reactor.core.scheduler.Scheduler;

/** The senders, one for each channel that is on. */
@Configuration
class SendingConfiguration {

    @Bean
    DeliverySignal dueSignal() {
        return new DeliverySignal();
    }

    @Bean
    DeliveryRules deliveryRules(DeliveryProperties properties, ChannelProviders providers) {
        return new DeliveryRules(
                properties.defaultChannels(), providers.on(), properties.patientWait());
    }

    @Bean
    ResilientProviders resilientProviders(
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry rates,
            BulkheadRegistry bulkheads,
            TimeLimiterRegistry times,
            RetryRegistry retries) {
        return new ResilientProviders(breakers, rates, bulkheads, times, retries);
    }

    @Bean
    LinkAnnouncements linkAnnouncements(Outbox outbox, Commands commands) {
        return new LinkAnnouncements(outbox, commands);
    }

    @Bean
    SendingProviders sendingProviders(ChannelProviders channels, ResilientProviders resilient) {
        return new SendingProviders(channels.all().stream().map(resilient::of).toList());
    }

    @Bean
    ChannelSenders channelSenders(
            SendingProviders sending,
            PostgresClaims claims,
            PostgresDeliveryResults results,
            DeliveryRules rules,
            MessageComposer composer,
            PostgresPreferences preferences,
            LinkAnnouncements links,
            DeliverySignal dueSignal,
            DeliveryProperties properties,
            Scheduler blockingThreads,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        var providers = sending.all();
        var processor =
                new DeliveryProcessor(
                        results,
                        rules,
                        composer,
                        preferences,
                        links,
                        providers,
                        blockingThreads,
                        clock,
                        meters,
                        traces);
        return new ChannelSenders(providers, claims, processor, dueSignal, properties, clock);
    }
}
