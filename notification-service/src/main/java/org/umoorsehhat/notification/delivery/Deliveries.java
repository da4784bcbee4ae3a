package org.umoorsehhat.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages as durable work. */
public interface Deliveries {

    /**
     * Adds messages within the running transaction, those that exist already left out, and wakes
     * the senders of this process after the commit.
     */
    Mono<Void> add(List<NewDelivery> deliveries, Instant now);

    /** Withdraws what has not been sent about an appointment. */
    Mono<Void> withdrawAbout(long appointment, String reason, Instant now);

    /** Withdraws an offer that has not been sent; gives how many there were. */
    Mono<Long> withdrawAboutOffer(UUID offer, String reason, Instant now);

    /**
     * Claims messages that are due: nobody else gets them before the lease ends. A message that was
     * withdrawn before is not among them.
     */
    Flux<Claimed> claim(Channel channel, int limit, Instant now, Duration lease);

    /**
     * Claims one message, due or failed, at the version that somebody has seen; empty when it is
     * being sent, was sent or withdrawn, or was tried since then.
     */
    Mono<Claimed> claimOne(long id, long version, Instant now, Duration lease);

    /** The provider took it. False: the lease had ended, and somebody else has it now. */
    Mono<Boolean> sent(Claimed delivery, Instant now, @Nullable String providerId);

    /**
     * Gives it up.
     *
     * @param next the channel that takes its place, if any
     */
    Mono<Boolean> failed(Claimed delivery, Instant now, String reason, @Nullable Channel next);

    /**
     * Puts it back.
     *
     * @param counts whether this was an attempt
     * @param inDoubt whether it may have been sent
     */
    Mono<Boolean> later(
            Claimed delivery,
            Instant now,
            Instant dueAt,
            String reason,
            boolean counts,
            boolean inDoubt);

    /** Sends it over another channel, at once. */
    Mono<Boolean> reroute(Claimed delivery, Instant now, Channel channel);

    /** It is not to be sent any more. */
    Mono<Boolean> withdraw(Claimed delivery, Instant now, String reason);

    /** Makes what waits for this patient due. */
    Mono<Void> patientIsKnown(long patientId, Instant now);

    /** Withdraws everything of a patient who was erased. */
    Mono<Void> withdrawAllOf(long patientId, Instant now);
}
