package org.umoorsehhat.booking.waitinglist;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.booking.seat.rules.HoldRequest;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import reactor.core.publisher.Mono;

/** What booking-service answers to waitlist-service. */
@Component
class SeatAnswers {

    private static final String TOPIC = "booking.internal.seat-holds";
    private static final String TYPE = "org.umoorsehhat.booking.%s.v1";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Outbox outbox;

    SeatAnswers(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Nothing is free in that slot.
     *
     * @param version of the slot's occupancy at which that is so
     */
    Mono<Void> requestRefused(HoldRequest request, long version) {
        return outbox.append(
                new OutboxEvent(
                        TOPIC,
                        String.valueOf(request.slotId()),
                        TYPE.formatted("seat-request-refused"),
                        request.requestId().toString(),
                        1L,
                        Map.of(
                                "request_id",
                                request.requestId().toString(),
                                "entry_id",
                                request.entryId(),
                                "slot_id",
                                request.slotId(),
                                "occupancy_version",
                                version)));
    }

    /** The appointment was not made; the hold stays until it is known whether somebody is next. */
    Mono<Void> takeRefused(AcceptedOffer offer, long firstSlot, TakeRefusal reason) {
        return about(offer, firstSlot, "seat-take-refused", Map.of("reason", reason.code()));
    }

    /** The held seat is an appointment's. */
    Mono<Void> taken(AcceptedOffer offer, long firstSlot, Appointment made) {
        var appointment =
                Map.of(
                        "id",
                        made.id(),
                        "appointment_id",
                        made.appointmentId().toString(),
                        "doctor_id",
                        made.visit().doctor(),
                        "date",
                        made.visit().date().toString(),
                        "start_time",
                        SECONDS.format(made.visit().time()),
                        "duration_minutes",
                        made.visit().minutes(),
                        "status",
                        Codes.of(made.status()));
        return about(offer, firstSlot, "seat-hold-taken", Map.of("appointment", appointment));
    }

    private Mono<Void> about(
            AcceptedOffer offer, long firstSlot, String fact, Map<String, Object> more) {
        var data = new HashMap<String, Object>(more);
        data.put("hold_id", offer.holdId().toString());
        data.put("slot_id", firstSlot);
        data.put("offer_id", offer.offerId().toString());
        data.put("entry_id", offer.entryId());
        data.put("patient_id", offer.patientId());
        return outbox.append(
                new OutboxEvent(
                        TOPIC,
                        String.valueOf(firstSlot),
                        TYPE.formatted(fact),
                        offer.holdId().toString(),
                        2L,
                        data));
    }
}
