package org.umoorsehhat.notification.patient;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.text.PlainLine;

/**
 * A patient as booking-service describes them: the only source of contact details. Never log one.
 *
 * @param phone E.164, or what another system wrote that is no number
 * @param isActive false: is sent nothing
 */
public record Patient(
        long id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Locale locale,
        ZoneId zone,
        boolean isActive) {

    /** One line each, for letters and calendars: a line break begins something new there. */
    public Patient {
        name = PlainLine.of(name);
        email = PlainLine.ofNullable(email);
        phone = PlainLine.ofNullable(phone);
    }

    /** Without anything that could be logged by accident. */
    @Override
    public String toString() {
        return "Patient[" + id + "]";
    }
}
