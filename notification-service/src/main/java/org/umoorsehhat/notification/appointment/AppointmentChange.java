package org.umoorsehhat.notification.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event about an appointment.
 *
 * @param version of the booking reference
 * @param happenedAt what is older than the configured age is kept but not told
 * @param traceparent of the request that it follows from
 */
public record AppointmentChange(
        AppointmentEventType type,
        AppointmentEvent event,
        long version,
        Instant happenedAt,
        @Nullable String traceparent) {}
