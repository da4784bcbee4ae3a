package org.umoorsehhat.notification.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveryResults;
import org.umoorsehhat.notification.delivery.rules.DeliveryDecision;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import org.umoorsehhat.notification.message.MessageComposer;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.persistence.PostgresPreferences;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Brings one claimed message to its end: sent, put back, withdrawn or given up. */
final class DeliveryProcessor {

    private static final Logger log = LoggerFactory.getLogger(DeliveryProcessor.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PostgresDeliveryResults results;
    private final DeliveryRules rules;
    private final MessageComposer composer;
    private final PostgresPreferences preferences;
    private final LinkAnnouncements links;
    private final Map<Channel, ResilientProvider> providers = new EnumMap<>(Channel.class);
    private final Scheduler composing;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Traces traces;

    /**
     * @param composing where messages are composed: templates are read from files
     */
    DeliveryProcessor(
            PostgresDeliveryResults results,
            DeliveryRules rules,
            MessageComposer composer,
            PostgresPreferences preferences,
            LinkAnnouncements links,
            List<ResilientProvider> providers,
            Scheduler composing,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        this.results = results;
        this.rules = rules;
        this.composer = composer;
        this.preferences = preferences;
        this.links = links;
        providers.forEach(provider -> this.providers.put(provider.channel(), provider));
        this.composing = composing;
        this.clock = clock;
        this.meters = meters;
        this.traces = traces;
    }

    /** What became of a message. */
    enum Result {
        SENT,
        FAILED,
        /** Waits, was withdrawn, or goes another way. */
        OTHER
    }

    Mono<Result> process(ClaimedDelivery delivery) {
        Instant now = clock.instant();
        if (delivery.isRepeat()) {
            count("repeats", delivery, "in-doubt");
        }
        return switch (rules.decide(delivery, now)) {
            case DeliveryDecision.Send send -> send(delivery, send.patient(), send.addresses());
            case DeliveryDecision.Wait(Instant until, String reason) ->
                    results.later(delivery, now, until, reason, false, delivery.isRepeat())
                            .thenReturn(Result.OTHER);
            case DeliveryDecision.Reroute(Channel channel) ->
                    results.reroute(delivery, now, channel).thenReturn(Result.OTHER);
            case DeliveryDecision.Withdraw(String reason) -> {
                count("withdrawn", delivery, reason);
                yield results.withdraw(delivery, now, reason).thenReturn(Result.OTHER);
            }
            case DeliveryDecision.GiveUp(String reason, var next) -> {
                count("failed", delivery, reason);
                yield results.failed(delivery, now, reason, next).thenReturn(Result.FAILED);
            }
        };
    }

    private Mono<Result> send(ClaimedDelivery delivery, Patient patient, List<String> addresses) {
        ResilientProvider provider = Objects.requireNonNull(providers.get(delivery.channel()));
        if (delivery.attempts() > provider.maxAttempts()) {
            // Each attempt ended with the process, or could not be recorded.
            return giveUp(delivery, patient, clock.instant(), "too-many-attempts");
        }
        return Mono.fromCallable(() -> compose(delivery, patient))
                .subscribeOn(composing)
                .delayUntil(message -> links.announce(delivery, message, patient))
                .flatMap(message ->
                        traces.follow(
                                delivery.traceparent(),
                                "send " + delivery.channel().code(),
                                provider.send(message, addresses)))
                .onErrorResume(
                        failure -> !(failure instanceof ResilientProvider.NotPermitted),
                        failure -> {
                            log.error("{} cannot be composed", delivery, failure);
                            return Mono.just(SendResult.TryLater.busy("not-composed", null));
                        })
                .flatMap(
                        result -> record(delivery, patient, addresses.getFirst(), provider, result))
                .onErrorResume(
                        ResilientProvider.NotPermitted.class,
                        notPermitted -> {
                            Instant now = clock.instant();
                            return results.later(
                                            delivery,
                                            now,
                                            now.plus(SOON),
                                            "provider-away",
                                            false,
                                            delivery.isRepeat())
                                    .thenReturn(Result.OTHER);
                        });
    }

    private RenderedMessage compose(ClaimedDelivery delivery, Patient patient) {
        return composer.compose(
                delivery.messageId(),
                delivery.kind(),
                delivery.details(),
                delivery.subject(),
                patient,
                delivery.preferences());
    }

    private Mono<Result> record(
            ClaimedDelivery delivery,
            Patient patient,
            String address,
            ResilientProvider provider,
            SendResult result) {
        Instant now = clock.instant();
        return switch (result) {
            case SendResult.Accepted(var providerId, List<String> gone) -> {
                count("sent", delivery, "ok");
                yield results.sent(delivery, now, providerId)
                        .then(preferences.forgetPushTokens(patient.id(), gone))
                        .thenReturn(Result.SENT);
            }
            case SendResult.Refused(String reason, List<String> gone) ->
                    giveUp(delivery, patient, now, reason)
                            .flatMap(failed ->
                                    preferences
                                            .forgetPushTokens(patient.id(), gone)
                                            .thenReturn(failed));
            case SendResult.Stopped(String reason) -> {
                Set<Channel> stopped = DeliveryRules.stoppedBy(delivery.channel());
                yield preferences
                        .stop(address, stopped, reason, now)
                        .then(giveUp(delivery.stopping(stopped), patient, now, reason));
            }
            case SendResult.TryLater(String reason, var after, boolean isOutage) ->
                    later(delivery, patient, provider, now, reason, after, false);
            case SendResult.Unknown(String reason) ->
                    later(delivery, patient, provider, now, reason, null, true);
        };
    }

    private Mono<Result> later(
            ClaimedDelivery delivery,
            Patient patient,
            ResilientProvider provider,
            Instant now,
            String reason,
            @Nullable Duration after,
            boolean inDoubt) {
        if (delivery.attempts() >= provider.maxAttempts()) {
            return giveUp(delivery, patient, now, reason);
        }
        Duration own = provider.pause(delivery.attempts());
        Duration pause = after != null && after.compareTo(own) > 0 ? after : own;
        count("retries", delivery, reason);
        log.info("{} waits {} after attempt {}: {}", delivery, pause, delivery.attempts(), reason);
        return results.later(delivery, now, now.plus(pause), reason, true, inDoubt)
                .thenReturn(Result.OTHER);
    }

    private Mono<Result> giveUp(
            ClaimedDelivery delivery, Patient patient, Instant now, String reason) {
        count("failed", delivery, reason);
        log.warn("{} is given up after attempt {}: {}", delivery, delivery.attempts(), reason);
        return results.failed(delivery, now, reason, rules.next(delivery, patient))
                .thenReturn(Result.FAILED);
    }

    private void count(String what, ClaimedDelivery delivery, String reason) {
        meters.counter(
                        "deliveries." + what,
                        "channel",
                        delivery.channel().code(),
                        "message",
                        delivery.kind().code(),
                        "reason",
                        reason)
                .increment();
    }
}
