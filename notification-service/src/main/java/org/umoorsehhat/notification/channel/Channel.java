package org.umoorsehhat.notification.channel;

import java.util.Locale;
import java.util.Optional;

/** A way to reach a patient. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    PUSH;

    // What annotations say needs constants; a test compares them with the channels.

    /** How many there are. */
    public static final int COUNT = 4;

    /** All names, as a message to a caller lists them. */
    public static final String CODES = "email, sms, whatsapp, push";

    /** A regular expression that all names match, and nothing else. */
    public static final String PATTERN = "email|sms|whatsapp|push";

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
