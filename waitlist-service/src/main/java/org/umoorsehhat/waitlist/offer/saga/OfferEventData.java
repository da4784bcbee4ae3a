package org.umoorsehhat.waitlist.offer.saga;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferEnding;
import org.umoorsehhat.waitlist.offer.rules.SeatRequest;
import org.umoorsehhat.waitlist.rules.Seat;

/** What this service tells booking-service and the patient, as its contract has it. */
public final class OfferEventData {

    public static final String TOPIC = "waitlist.internal.offers";

    private OfferEventData() {}

    static OutboxEvent requested(Effect.AskForSeat ask) {
        SeatRequest request = ask.request();
        var data =
                new Requested(
                        request.id(),
                        request.entryId(),
                        request.slotId(),
                        ask.seat().doctorId(),
                        ask.entry().patientId(),
                        ask.entry().type());
        return event("seat-requested", request.slotId(), request.id(), 1, data);
    }

    static OutboxEvent offered(Offer offer) {
        Seat seat = offer.seat();
        var data =
                new Offered(
                        offer.id(),
                        offer.holdId(),
                        offer.entryId(),
                        offer.patientId(),
                        seat.doctorId(),
                        seat.slotId(),
                        seat.date(),
                        seat.start(),
                        seat.zone().getId(),
                        seat.startsAt(),
                        seat.minutes(),
                        offer.appointmentType(),
                        offer.expiresAt());
        return event("slot-offered", seat.slotId(), offer.id(), offer.version(), data);
    }

    static OutboxEvent accepted(Offer offer, @Nullable BookedAppointment booked) {
        Seat seat = offer.seat();
        var data =
                new Accepted(
                        offer.id(),
                        offer.holdId(),
                        offer.entryId(),
                        offer.patientId(),
                        seat.doctorId(),
                        seat.slotId(),
                        seat.startsAt(),
                        seat.minutes(),
                        offer.appointmentType(),
                        booked == null ? null : booked.appointmentId());
        return event("offer-accepted", seat.slotId(), offer.id(), offer.version(), data);
    }

    static OutboxEvent ended(Offer offer, OfferEnding ending, boolean next, boolean stops) {
        var data =
                new Ended(
                        offer.id(),
                        offer.holdId(),
                        offer.entryId(),
                        offer.patientId(),
                        offer.seat().slotId(),
                        next,
                        ending.reason(),
                        stops ? true : null);
        return event(ending.fact(), offer.seat().slotId(), offer.id(), offer.version(), data);
    }

    static OutboxEvent exhausted(Hold hold) {
        long slot = hold.seat().slotId();
        return event("offers-exhausted", slot, hold.id(), 1, new Exhausted(hold.id(), slot));
    }

    static OutboxEvent notified(Entry entry) {
        var data =
                new Notified(
                        entry.id(),
                        entry.patientId(),
                        entry.doctorId(),
                        entry.preferences().anyDoctor() ? true : null,
                        entry.preferences().date(),
                        entry.preferences().dateTo());
        return event("patient-notified", entry.id(), entry.id(), entry.version(), data);
    }

    private static OutboxEvent event(
            String fact, long key, Object subject, long version, Object data) {
        return new OutboxEvent(
                TOPIC,
                Long.toString(key),
                "org.umoorsehhat.waitlist." + fact + ".v1",
                subject.toString(),
                version,
                data);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requested(
            UUID requestId,
            long entryId,
            long slotId,
            long doctorId,
            long patientId,
            @Nullable String appointmentType) {}

    record Offered(
            UUID offerId,
            UUID holdId,
            long entryId,
            long patientId,
            long doctorId,
            long slotId,
            LocalDate date,
            LocalTime startTime,
            String timeZone,
            Instant startsAt,
            int durationMinutes,
            String appointmentType,
            Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(
            UUID offerId,
            UUID holdId,
            long entryId,
            long patientId,
            long doctorId,
            long slotId,
            Instant startsAt,
            int durationMinutes,
            String appointmentType,
            @Nullable UUID appointmentId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(
            UUID offerId,
            UUID holdId,
            long entryId,
            long patientId,
            long slotId,
            boolean next,
            String reason,
            @Nullable Boolean paused) {}

    record Exhausted(UUID holdId, long slotId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notified(
            long entryId,
            long patientId,
            long doctorId,
            @Nullable Boolean anyDoctor,
            LocalDate preferredDate,
            @Nullable LocalDate preferredDateTo) {}
}
