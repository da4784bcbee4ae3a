package org.umoorsehhat.notification.channel;

import java.util.List;
import reactor.core.publisher.Mono;

/** A provider that carries messages over one channel. */
public interface ChannelProvider {

    Channel channel();

    /** Name of the provider, by which its resilience is configured, such as {@code smtp}. */
    String name();

    /**
     * Sends {@code message} once, without a retry of its own. Never blocks the subscriber. What
     * goes wrong is a {@link SendResult}; an error means that it is not known whether it was sent.
     *
     * @param addresses of one patient, at least one: e-mail address, number in E.164, or device
     *     tokens
     */
    Mono<SendResult> send(RenderedMessage message, List<String> addresses);
}
