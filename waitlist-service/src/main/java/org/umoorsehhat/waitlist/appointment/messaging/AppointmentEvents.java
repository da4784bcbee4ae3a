package org.umoorsehhat.waitlist.directory.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.waitlist.directory.Copies;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import org.umoorsehhat.waitlist.offer.Leaving;
import reactor.core.publisher.Mono;

/** Who is busy when; and who has booked what they waited for. */
@Configuration
class AppointmentEvents {

    private static final String TYPE = "org.umoorsehhat.booking.appointment-%s.v1";
    private static final Set<String> LIVE =
            Set.of("pending", "confirmed", "scheduled", "in_progress");
    private static final Set<String> BOOKS =
            Set.of(TYPE.formatted("booked"), TYPE.formatted("rescheduled"));

    private final Copies copies;
    private final Leaving leaving;
    private final Clock clock;

    AppointmentEvents(Copies copies, Leaving leaving, Clock clock) {
        this.copies = copies;
        this.leaving = leaving;
        this.clock = clock;
    }

    @Bean
    EventSubscription appointmentEventsSubscription() {
        String[] types =
                Stream.of(
                                "booked",
                                "confirmed",
                                "started",
                                "completed",
                                "cancelled",
                                "rescheduled",
                                "no-show-recorded",
                                "changed",
                                "paid",
                                "refunded")
                        .map(TYPE::formatted)
                        .toArray(String[]::new);
        return EventSubscription.to("booking.public.appointments")
                .onState(AppointmentState.class, this::keep, types)
                .onTombstone(event ->
                        copies.forgetAppointment(
                                UUID.fromString(event.key()), DirectoryEvents.now(clock)))
                .build();
    }

    private Mono<Void> keep(AppointmentState appointment, IncomingEvent event) {
        Instant now = DirectoryEvents.now(clock);
        boolean counts = LIVE.contains(appointment.status()) && appointment.endsAt().isAfter(now);
        if (!counts) {
            return copies.forgetAppointment(appointment.bookingReference(), now);
        }
        boolean books = BOOKS.contains(event.type());
        // A rescheduled one leaves its old time free: what clashed with it is looked at again.
        Mono<Void> before =
                books && event.type().endsWith("rescheduled.v1")
                        ? copies.forgetAppointment(appointment.bookingReference(), now)
                        : Mono.empty();
        Mono<Void> kept =
                before.then(
                        copies.appointment(
                                appointment.bookingReference(),
                                appointment.patientId(),
                                appointment.startsAt(),
                                appointment.endsAt()));
        return books ? kept.then(close(appointment, event)) : kept;
    }

    /** One whose accepted offer is being booked is left to booking-service's answer. */
    private Mono<Void> close(AppointmentState appointment, IncomingEvent event) {
        return copies.waitingFor(
                        appointment.patientId(),
                        appointment.doctorId(),
                        appointment.date(),
                        event.time())
                .concatMap(entryId ->
                        leaving.leaveUnlessSettled(entryId, LeftBecause.BOOKED, Author.SERVICE))
                .then();
    }

    record AppointmentState(
            UUID bookingReference,
            long patientId,
            long doctorId,
            String status,
            LocalDate date,
            Instant startsAt,
            Instant endsAt) {}
}
