package org.umoorsehhat.notification.delivery.sending;

import java.util.Collection;
import java.util.List;
import org.umoorsehhat.notification.channel.Channel;

/** The providers that are on, each with its protection, which all that sends shares. */
public final class SendingProviders {

    private final List<ResilientProvider> all;

    SendingProviders(Collection<ResilientProvider> all) {
        this.all = List.copyOf(all);
    }

    List<ResilientProvider> all() {
        return all;
    }

    /**
     * The provider of a channel.
     *
     * @throws IllegalArgumentException for one that is off
     */
    public ResilientProvider of(Channel channel) {
        return all.stream()
                .filter(provider -> provider.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(channel.code()));
    }
}
