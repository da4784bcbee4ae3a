package org.umoorsehhat.notification.channel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels that are on, each with its provider. */
public final class ChannelProviders {

    private final Map<Channel, ChannelProvider> byChannel = new EnumMap<>(Channel.class);

    /**
     * @throws IllegalStateException for two providers of one channel
     */
    public ChannelProviders(Collection<ChannelProvider> providers) {
        for (ChannelProvider provider : providers) {
            if (byChannel.put(provider.channel(), provider) != null) {
                throw new IllegalStateException(
                        "two providers are configured for " + provider.channel().code());
            }
        }
    }

    public Optional<ChannelProvider> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    public List<ChannelProvider> all() {
        return List.copyOf(byChannel.values());
    }

    public Set<Channel> on() {
        return Set.copyOf(byChannel.keySet());
    }
}
