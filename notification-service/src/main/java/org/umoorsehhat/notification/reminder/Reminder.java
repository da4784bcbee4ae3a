package org.umoorsehhat.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;

/**
 * A reminder of an appointment.
 *
 * @param reason code of why it failed, waits or was cancelled
 * @param isBeingSent whether an instance has claimed it just now
 * @param patientName absent once the patient is erased
 */
public record Reminder(
        long id,
        long appointment,
        UUID appointmentId,
        long doctorId,
        long patientId,
        LocalDate date,
        LocalTime time,
        String doctorName,
        @Nullable String patientName,
        Channel channel,
        Instant scheduledFor,
        @Nullable Instant sentAt,
        DeliveryStatus status,
        @Nullable String reason,
        int attempts,
        boolean isBeingSent,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public boolean isPending() {
        return status == DeliveryStatus.PENDING;
    }

    public boolean isSent() {
        return status == DeliveryStatus.SENT;
    }
}
