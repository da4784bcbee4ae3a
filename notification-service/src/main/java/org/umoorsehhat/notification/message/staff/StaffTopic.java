package org.umoorsehhat.notification.message.staff;

import java.util.Locale;
import java.util.Optional;

/** What a doctor is told of their calendar. */
public enum StaffTopic {
    /** A request that somebody has to confirm or decline. */
    REQUESTS,
    /** Cancelled or declined, by anybody but the doctor. */
    CANCELLATIONS,
    /** A slot has more people booked than it has seats. */
    OVERBOOKINGS,
    /** Somebody on the waiting list has accepted a seat, and has it. */
    OFFERS;

    // What annotations say needs constants; a test compares them with the topics.

    /** How many there are. */
    public static final int COUNT = 4;

    /** All names, as a message to a caller lists them. */
    public static final String CODES = "requests, cancellations, overbookings, offers";

    /** The name in JSON, texts and the database, as in {@code requests}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of that name; empty for any other text. */
    public static Optional<StaffTopic> of(String code) {
        for (StaffTopic topic : values()) {
            if (topic.code().equals(code)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    /** The topic of that name in the database. */
    public static StaffTopic stored(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
