package org.umoorsehhat.booking.appointment.rules;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a caller names an appointment: by its number or by its UUID. */
public record AppointmentRef(@Nullable Long id, @Nullable UUID uuid) {

    public static AppointmentRef of(long id) {
        return new AppointmentRef(id, null);
    }

    /** Reads either; empty for a text that is neither and so names nothing. */
    public static Optional<AppointmentRef> parse(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Optional.of(of(Long.parseLong(text)));
        }
        if (text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.of(new AppointmentRef(null, UUID.fromString(text)));
        }
        return Optional.empty();
    }
}
