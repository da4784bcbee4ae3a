package org.umoorsehhat.notification.channel;

import java.util.Locale;
import java.util.Optional;

/** A way to reach a patient. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    PUSH;

    /** The name in JSON, events and the database, as in {@code email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of that name; empty for any other text. */
    public static Optional<Channel> of(String code) {
        for (Channel channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** The channel of that name in the database. */
    public static Channel stored(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
