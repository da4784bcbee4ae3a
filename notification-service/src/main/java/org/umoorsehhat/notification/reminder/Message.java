package org.umoorsehhat.notification.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.message.MessageKind;

/**
 * A message about an appointment: of any kind, reminders among them. What it says is not kept.
 *
 * @param reason code of why it failed, waits or was cancelled
 */
public record Message(
        long id,
        long appointment,
        long patientId,
        MessageKind kind,
        Channel channel,
        Instant scheduledFor,
        @Nullable Instant sentAt,
        DeliveryStatus status,
        @Nullable String reason,
        int attempts,
        Instant createdAt,
        Instant updatedAt) {}
