package org.umoorsehhat.notification.offer.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.offer.OfferEvent;

/** What somebody on the waiting list is told. Each is told once. */
public final class OfferMessages {

    private OfferMessages() {}

    /** That a seat is held for them, and until when. */
    public static NewDelivery offered(OfferEvent offer, Channel channel, Instant now) {
        return message(
                MessageKind.OFFER,
                channel,
                offer.patientId(),
                offer.offerId(),
                MessageDetails.NONE,
                offer.offerId(),
                now,
                offer.expiresAt());
    }

    /**
     * That what was offered is gone.
     *
     * @param why code that the text files have a sentence for
     */
    public static NewDelivery gone(
            UUID offer, long patientId, String why, Channel channel, Instant now) {
        return message(
                MessageKind.OFFER_GONE,
                channel,
                patientId,
                offer,
                MessageDetails.because(why),
                offer,
                now,
                null);
    }

    /** That a seat may be free on a day, or one of several, as staff has told by {@code event}. */
    public static NewDelivery seatFree(
            UUID event,
            long patientId,
            @Nullable Long doctorId,
            LocalDate date,
            @Nullable LocalDate dateTo,
            Channel channel,
            Instant now) {
        return message(
                MessageKind.SEAT_FREE,
                channel,
                patientId,
                null,
                MessageDetails.ofDays(doctorId, date, dateTo),
                event,
                now,
                null);
    }

    private static NewDelivery message(
            MessageKind kind,
            Channel channel,
            long patientId,
            @Nullable UUID offer,
            MessageDetails details,
            UUID once,
            Instant now,
            @Nullable Instant notAfter) {
        return new NewDelivery(
                kind,
                channel,
                patientId,
                null,
                offer,
                details,
                kind.code() + ":" + once,
                now,
                notAfter);
    }
}
