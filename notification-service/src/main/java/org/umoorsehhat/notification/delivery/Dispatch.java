package org.umoorsehhat.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.channel.Outcome;
import org.umoorsehhat.notification.message.Composer;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.PushTokens;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Brings one claimed message to its end: sent, put back, withdrawn or given up. */
final class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final Routing routing;
    private final Composer composer;
    private final PushTokens pushTokens;
    private final Map<Channel, Protection> providers = new EnumMap<>(Channel.class);
    private final Scheduler workshop;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Traces traces;

    /**
     * @param workshop where letters are composed: templates are read from files
     */
    Dispatch(
            Deliveries deliveries,
            Routing routing,
            Composer composer,
            PushTokens pushTokens,
            List<Protection> providers,
            Scheduler workshop,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        this.deliveries = deliveries;
        this.routing = routing;
        this.composer = composer;
        this.pushTokens = pushTokens;
        providers.forEach(provider -> this.providers.put(provider.carrier().channel(), provider));
        this.workshop = workshop;
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

    Mono<Result> deliver(Claimed delivery) {
        Instant now = clock.instant();
        if (delivery.isRepeat()) {
            count("repeats", delivery, "in-doubt");
        }
        return switch (routing.decide(delivery, now)) {
            case Decision.Send send -> send(delivery, send.patient(), send.addresses());
            case Decision.Wait(Instant until, String reason) ->
                    deliveries
                            .later(delivery, now, until, reason, false, delivery.isRepeat())
                            .thenReturn(Result.OTHER);
            case Decision.Reroute(Channel channel) ->
                    deliveries.reroute(delivery, now, channel).thenReturn(Result.OTHER);
            case Decision.Withdraw(String reason) -> {
                count("withdrawn", delivery, reason);
                yield deliveries.withdraw(delivery, now, reason).thenReturn(Result.OTHER);
            }
            case Decision.GiveUp(String reason, var next) -> {
                count("failed", delivery, reason);
                yield deliveries.failed(delivery, now, reason, next).thenReturn(Result.FAILED);
            }
        };
    }

    private Mono<Result> send(Claimed delivery, Patient patient, List<String> addresses) {
        Protection provider = Objects.requireNonNull(providers.get(delivery.channel()));
        if (delivery.attempts() > provider.maxAttempts()) {
            // Each attempt ended with the process, or could not be recorded.
            return giveUp(delivery, patient, clock.instant(), "too-many-attempts");
        }
        return Mono.fromCallable(() -> compose(delivery, patient))
                .subscribeOn(workshop)
                .flatMap(letter ->
                        traces.follow(
                                delivery.traceparent(),
                                "send " + delivery.channel().code(),
                                provider.send(letter, addresses)))
                .onErrorResume(
                        failure -> !(failure instanceof Protection.Refusal),
                        failure -> {
                            log.error("{} cannot be composed", delivery, failure);
                            return Mono.just(Outcome.TryLater.busy("not-composed", null));
                        })
                .flatMap(outcome -> record(delivery, patient, provider, outcome))
                .onErrorResume(
                        Protection.Refusal.class,
                        refusal -> {
                            Instant now = clock.instant();
                            return deliveries
                                    .later(
                                            delivery,
                                            now,
                                            now.plus(SOON),
                                            "provider-away",
                                            false,
                                            delivery.isRepeat())
                                    .thenReturn(Result.OTHER);
                        });
    }

    private Letter compose(Claimed delivery, Patient patient) {
        return composer.compose(
                delivery.messageId(),
                delivery.kind(),
                delivery.details(),
                delivery.subject(),
                patient,
                delivery.preferences());
    }

    private Mono<Result> record(
            Claimed delivery, Patient patient, Protection provider, Outcome outcome) {
        Instant now = clock.instant();
        return switch (outcome) {
            case Outcome.Accepted(var providerId, List<String> gone) -> {
                count("sent", delivery, "ok");
                yield deliveries
                        .sent(delivery, now, providerId)
                        .then(pushTokens.forget(patient.id(), gone))
                        .thenReturn(Result.SENT);
            }
            case Outcome.Refused(String reason, List<String> gone) ->
                    giveUp(delivery, patient, now, reason)
                            .flatMap(result ->
                                    pushTokens.forget(patient.id(), gone).thenReturn(result));
            case Outcome.TryLater(String reason, var after, boolean isOutage) ->
                    later(delivery, patient, provider, now, reason, after, false);
            case Outcome.Unknown(String reason) ->
                    later(delivery, patient, provider, now, reason, null, true);
        };
    }

    private Mono<Result> later(
            Claimed delivery,
            Patient patient,
            Protection provider,
            Instant now,
            String reason,
            @org.jspecify.annotations.Nullable Duration after,
            boolean inDoubt) {
        if (delivery.attempts() >= provider.maxAttempts()) {
            return giveUp(delivery, patient, now, reason);
        }
        Duration own = provider.pause(delivery.attempts());
        Duration pause = after != null && after.compareTo(own) > 0 ? after : own;
        count("retries", delivery, reason);
        log.info("{} waits {} after attempt {}: {}", delivery, pause, delivery.attempts(), reason);
        return deliveries
                .later(delivery, now, now.plus(pause), reason, true, inDoubt)
                .thenReturn(Result.OTHER);
    }

    private Mono<Result> giveUp(Claimed delivery, Patient patient, Instant now, String reason) {
        count("failed", delivery, reason);
        log.warn("{} is given up after attempt {}: {}", delivery, delivery.attempts(), reason);
        return deliveries
                .failed(delivery, now, reason, routing.next(delivery, patient))
                .thenReturn(Result.FAILED);
    }

    private void count(String what, Claimed delivery, String reason) {
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
