package org.umoorsehhat.notification.channel;

import java.util.List;
import reactor.core.publisher.Mono;

/** A provider that carries letters over one channel. */
public interface Carrier {

    Channel channel();

    /** Name of the provider, by which its resilience is configured, such as {@code smtp}. */
    String provider();

    /**
     * Sends {@code letter} once, without a retry of its own. Never blocks the subscriber. What goes
     * wrong is an {@link Outcome}; an error means that it is not known whether it was sent.
     *
     * @param addresses of one patient, at least one: e-mail address, number in E.164, or device
     *     tokens
     */
    Mono<Outcome> send(Letter letter, List<String> addresses);
}
