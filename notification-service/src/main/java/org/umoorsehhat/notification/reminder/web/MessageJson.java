package org.umoorsehhat.notification.reminder.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.reminder.Message;

/**
 * A message about an appointment as the API shows it, without what it says.
 *
 * @param kind booking, confirmation, rescheduling, cancellation, decline, reminder, absence,
 *     absence-over
 * @param channel email, sms, whatsapp, push
 * @param status pending, sent, failed, cancelled
 * @param errorMessage code of why it was not sent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MessageJson(
        long id,
        long appointment,
        String kind,
        String channel,
        String status,
        Instant scheduledFor,
        @Nullable Instant sentAt,
        @Nullable String errorMessage,
        int attempts,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore Long accessedPatient)
        implements AccessedData {

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    static MessageJson of(Message message) {
        return new MessageJson(
                message.id(),
                message.appointment(),
                message.kind().code(),
                message.channel().code(),
                message.status().code(),
                message.scheduledFor(),
                message.sentAt(),
                message.status() == DeliveryStatus.SENT ? null : message.reason(),
                message.attempts(),
                message.createdAt(),
                message.updatedAt(),
                message.patientId());
    }
}
