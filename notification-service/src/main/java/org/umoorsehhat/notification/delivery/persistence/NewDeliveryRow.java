package org.umoorsehhat.notification.delivery.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.event.Traces;
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
        Instant createdAt,
        @Nullable String traceparent) {

    /** What is for later is no part of the request that it follows from. */
    static NewDeliveryRow of(PostgresDeliveries.Addition addition, Instant now) {
        NewDelivery delivery = addition.message();
        boolean isTraced =
                !delivery.scheduledFor().isAfter(now) && Traces.isTraced(addition.traceparent());
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
                now,
                isTraced ? addition.traceparent() : null);
    }
}
