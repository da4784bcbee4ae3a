package org.umoorsehhat.notification.channel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels that are on, each with its provider. */
public final class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    /**
     * @throws IllegalStateException for two providers of one channel
     */
    public Carriers(Collection<Carrier> carriers) {
        for (Carrier carrier : carriers) {
            if (byChannel.put(carrier.channel(), carrier) != null) {
                throw new IllegalStateException(
                        "two providers are configured for " + carrier.channel().code());
            }
        }
    }

    public Optional<Carrier> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    public List<Carrier> all() {
        return List.copyOf(byChannel.values());
    }

    public Set<Channel> on() {
        return Set.copyOf(byChannel.keySet());
    }
}
