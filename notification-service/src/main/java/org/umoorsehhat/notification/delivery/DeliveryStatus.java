package org.umoorsehhat.notification.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a message so far. */
public enum DeliveryStatus {
    /** Waits for its time, for another attempt, or is being sent. */
    PENDING,
    SENT,
    FAILED,
    CANCELLED;

    /** All names, as a message to a caller lists them. */
    public static final String CODES =
            Arrays.stream(values()).map(DeliveryStatus::code).collect(Collectors.joining(", "));

    /** The name in JSON and the database, as in {@code pending}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name; empty for any other text. */
    public static Optional<DeliveryStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }

    /** The status of that name in the database. */
    public static DeliveryStatus stored(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
