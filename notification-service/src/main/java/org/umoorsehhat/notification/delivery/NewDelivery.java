package org.umoorsehhat.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;

/**
 * A message that is to be sent.
 *
 * @param appointment number of the appointment, for messages about one
 * @param dedupeKey what makes it once: a second one with the same key is not made
 * @param scheduledFor when to send it
 * @param notAfter when it is of no use any more
 */
public record NewDelivery(
        MessageKind kind,
        Channel channel,
        long patientId,
        @Nullable Long appointment,
        @Nullable UUID offerId,
        MessageDetails details,
        @Nullable String dedupeKey,
        Instant scheduledFor,
        @Nullable Instant notAfter) {}
