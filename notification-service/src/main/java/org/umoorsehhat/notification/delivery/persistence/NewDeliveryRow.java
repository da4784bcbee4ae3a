package org.umoorsehhat.notification.delivery.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.message.MessageDetails;

/** A new message as the database reads it. */
record NewDeliveryRow(
        String message,
        String channel,
        long patientId,
        @Nullable Long appointment,
        @Nullable UUID offerId,
        MessageDetails details,
        @Nullable String dedupeKey,
        Instant scheduledFor,
        @Nullable Instant notAfter,
        Instant createdAt) {

    static NewDeliveryRow of(NewDelivery delivery, Instant now) {
        return new NewDeliveryRow(
                delivery.kind().code(),
                delivery.channel().code(),
                delivery.patientId(),
                delivery.appointment(),
                delivery.offerId(),
                delivery.details(),
                delivery.dedupeKey(),
                delivery.scheduledFor(),
                delivery.notAfter(),
                now);
    }
}
