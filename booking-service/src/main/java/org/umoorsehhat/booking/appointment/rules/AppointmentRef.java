package org.umoorsehhat.booking.appointment.rules;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.words.ShortReference;

/**
 * How a caller names an appointment: by its number, by its UUID, or by the reference of its
 * booking, which means the newest one.
 */
public record AppointmentRef(@Nullable Long id, @Nullable UUID uuid, @Nullable String reference) {

    public static AppointmentRef of(long id) {
        return new AppointmentRef(id, null, null);
    }

    public static AppointmentRef of(UUID uuid) {
        return new AppointmentRef(null, uuid, null);
    }

    /** Reads each of them; empty for a text that is none and so names nothing. */
    public static Optional<AppointmentRef> parse(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Optional.of(of(Long.parseLong(text)));
        }
        if (text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.of(of(UUID.fromString(text)));
        }
        return ShortReference.parse(text)
                .map(reference -> new AppointmentRef(null, null, reference));
    }
}
