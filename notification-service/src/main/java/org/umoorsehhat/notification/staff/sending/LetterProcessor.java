package org.umoorsehhat.notification.staff.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.SendResult;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import org.umoorsehhat.notification.delivery.sending.ResilientProvider;
import org.umoorsehhat.notification.delivery.sending.SendingProviders;
import org.umoorsehhat.notification.message.staff.StaffLetter;
import org.umoorsehhat.notification.message.staff.StaffLetters;
import org.umoorsehhat.notification.preference.persistence.PostgresPreferences;
import org.umoorsehhat.notification.staff.ClaimedDoctor;
import org.umoorsehhat.notification.staff.PendingNotice;
import org.umoorsehhat.notification.staff.persistence.PostgresLetters;
import org.umoorsehhat.notification.staff.rules.LetterDecision;
import org.umoorsehhat.notification.staff.rules.LetterRules;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Brings what waits for one claimed doctor a step further: sent, put back or given up. */
final class LetterProcessor {

    private static final Logger log = LoggerFactory.getLogger(LetterProcessor.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PostgresLetters letters;
    private final LetterRules rules;
    private final StaffLetters composer;
    private final int mostInLetter;
    private final PostgresPreferences numbers;
    private final SendingProviders providers;
    private final Scheduler composing;
    private final Clock clock;
    private final MeterRegistry meters;

    /**
     * @param numbers where it is kept which numbers want no messages
     * @param composing where letters are composed: templates are read from files
     */
    LetterProcessor(
            PostgresLetters letters,
            LetterRules rules,
            StaffLetters composer,
            int mostInLetter,
            PostgresPreferences numbers,
            SendingProviders providers,
            Scheduler composing,
            Clock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.rules = rules;
        this.composer = composer;
        this.mostInLetter = mostInLetter;
        this.numbers = numbers;
        this.providers = providers;
        this.composing = composing;
        this.clock = clock;
        this.meters = meters;
    }

    Mono<Void> process(ClaimedDoctor doctor) {
        return letters.pending(doctor.doctorId())
                .flatMap(pending -> {
                    Instant now = clock.instant();
                    return switch (rules.decide(doctor, pending, now)) {
                        case LetterDecision.Send send ->
                                letters.obsolete(send.obsolete(), now).then(send(doctor, send));
                        case LetterDecision.Wait(Instant until) -> letters.later(doctor, until);
                        case LetterDecision.Forget(String reason) ->
                                letters.end(doctor, pending, DeliveryStatus.CANCELLED, reason, now);
                    };
                });
    }

    private Mono<Void> send(ClaimedDoctor doctor, LetterDecision.Send send) {
        ResilientProvider provider = providers.of(send.channel());
        if (provider.admits() <= 0) {
            return letters.later(doctor, clock.instant().plus(SOON));
        }
        if (doctor.attempts() >= provider.maxAttempts()) {
            // Each attempt ended with the process, or could not be recorded.
            return refused(doctor, send, Set.of(send.channel()), "too-many-attempts");
        }
        UUID begun = send.told().getFirst().letter();
        UUID letter = begun == null ? UUID.randomUUID() : begun;
        provider.took(1);
        return letters.begin(doctor, letter, send.told())
                .filter(isOurs -> isOurs)
                .flatMap(isOurs ->
                        Mono.fromCallable(() -> composer.compose(letter, content(doctor, send)))
                                .subscribeOn(composing))
                .flatMap(message -> provider.send(message, List.of(send.address())))
                .flatMap(result -> record(doctor, send, provider, result))
                .onErrorResume(
                        ResilientProvider.NotPermitted.class,
                        away -> letters.later(doctor, clock.instant().plus(SOON)));
    }

    private StaffLetter content(ClaimedDoctor doctor, LetterDecision.Send send) {
        List<StaffLetter.Line> lines = send.told().stream().map(PendingNotice::line).toList();
        int shown = Math.min(lines.size(), mostInLetter);
        return new StaffLetter(
                doctor.preferences().locale(),
                doctor.zone(),
                doctor.name(),
                lines.subList(0, shown),
                lines.size() - shown);
    }

    private Mono<Void> record(
            ClaimedDoctor doctor,
            LetterDecision.Send send,
            ResilientProvider provider,
            SendResult result) {
        Instant now = clock.instant();
        Channel channel = send.channel();
        return switch (result) {
            case SendResult.Accepted accepted -> {
                count("sent", channel, "ok");
                yield letters.sent(doctor, send.told(), now);
            }
            case SendResult.Refused(String reason, var gone) ->
                    refused(doctor, send, Set.of(channel), reason);
            case SendResult.Stopped(String reason) -> {
                Set<Channel> stopped = DeliveryRules.stoppedBy(channel);
                yield numbers.stop(send.address(), stopped, reason, now)
                        .then(refused(doctor, send, stopped, reason));
            }
            case SendResult.TryLater(String reason, var after, boolean isOutage) ->
                    later(doctor, send, provider, reason, after);
            case SendResult.Unknown(String reason) -> later(doctor, send, provider, reason, null);
        };
    }

    private Mono<Void> later(
            ClaimedDoctor doctor,
            LetterDecision.Send send,
            ResilientProvider provider,
            String reason,
            @Nullable Duration after) {
        int attempts = doctor.attempts() + 1;
        if (attempts >= provider.maxAttempts()) {
            return refused(doctor, send, Set.of(send.channel()), reason);
        }
        Duration own = provider.pause(attempts);
        Duration pause = after != null && after.compareTo(own) > 0 ? after : own;
        count("retries", send.channel(), reason);
        log.info("The {} waits {} after attempt {}: {}", doctor, pause, attempts, reason);
        return letters.later(doctor.attempted(attempts), clock.instant().plus(pause));
    }

    /** Goes on over the next channel; where there is none, the letter is given up. */
    private Mono<Void> refused(
            ClaimedDoctor doctor, LetterDecision.Send send, Set<Channel> by, String reason) {
        count("failed", send.channel(), reason);
        log.warn("The {} is given up over {}: {}", doctor, send.channel().code(), reason);
        Instant now = clock.instant();
        ClaimedDoctor next = doctor.refusedBy(by);
        return rules.channel(next).isPresent()
                ? letters.later(next, now)
                : letters.end(doctor, send.told(), DeliveryStatus.FAILED, reason, now);
    }

    private void count(String what, Channel channel, String reason) {
        meters.counter(
                        "deliveries." + what,
                        "channel",
                        channel.code(),
                        "message",
                        StaffLetters.KIND,
                        "reason",
                        reason)
                .increment();
    }
}
