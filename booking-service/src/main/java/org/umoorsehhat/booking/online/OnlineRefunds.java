package org.umoorsehhat.booking.online;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.online.persistence.PostgresOnlineRefunds;
import org.umoorsehhat.booking.online.persistence.PostgresProviderEvents;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/**
 * Gives money back through the provider, again and again until it has or says that it will not.
 * Each is told outside of any transaction; who dies meanwhile leaves it to be told again, by the
 * same id.
 */
@Component
public class OnlineRefunds {

    private static final Logger log = LoggerFactory.getLogger(OnlineRefunds.class);
    private static final int MOST_AT_ONCE = 8;

    /** Longer than all time-outs of a call. */
    private static final Duration THEIRS = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final PostgresOnlineRefunds refunds;
    private final PostgresProviderEvents events;
    private final ObjectProvider<PaymentProvider> provider;
    private final Commands commands;
    private final Clock clock;

    OnlineRefunds(
            PostgresOnlineRefunds refunds,
            PostgresProviderEvents events,
            ObjectProvider<PaymentProvider> provider,
            Commands commands,
            Clock clock) {
        this.refunds = refunds;
        this.events = events;
        this.provider = provider;
        this.commands = commands;
        this.clock = clock;
    }

    /** Does what is due, and gives when the next one is; empty when none is left. */
    public Mono<Instant> round() {
        return commands.run(refunds.take(MOST_AT_ONCE, clock.instant(), THEIRS).collectList())
                .flatMapIterable(taken -> taken)
                .flatMap(this::give, MOST_AT_ONCE)
                .then(Mono.defer(refunds::nextDue));
    }

    private Mono<Void> give(OnlineRefund refund) {
        return provider.getObject()
                .refund(refund)
                .flatMap(state -> ended(refund, state, null))
                .onErrorResume(ProviderFailure.class, failure -> failed(refund, failure));
    }

    private Mono<Void> failed(OnlineRefund refund, ProviderFailure failure) {
        if (failure.isFinal()) {
            log.warn("Refund {} is not done by the provider: {}", refund.id(), failure.code());
            return ended(refund, OnlineRefund.State.FAILED, failure.code());
        }
        return commands.run(
                refunds.again(
                        refund.id(),
                        clock.instant().plus(pause(refund.attempts())),
                        failure.code()));
    }

    private Mono<Void> ended(
            OnlineRefund refund, OnlineRefund.State state, @Nullable String problem) {
        return commands.run(refunds.now(refund.id(), state, problem, clock.instant()));
    }

    /** A second, doubled each time, up to an hour. */
    static Duration pause(int attempts) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Void> forget() {
        return Mono.defer(() -> events.forget(clock.instant())).then();
    }
}
