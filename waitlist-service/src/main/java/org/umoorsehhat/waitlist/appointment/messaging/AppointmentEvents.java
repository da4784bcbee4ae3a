package org.umoorsehhat.waitlist.appointment.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.waitlist.appointment.RelationProperties;
import org.umoorsehhat.waitlist.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.waitlist.appointment.rules.AppointmentMeaning;
import org.umoorsehhat.waitlist.appointment.rules.Relation;
import org.umoorsehhat.waitlist.appointment.rules.RelationTerms;
import org.umoorsehhat.waitlist.offer.command.EntryWithdrawal;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import reactor.core.publisher.Mono;

/** Who is busy when; and who has booked what they waited for. */
@Configuration
class AppointmentEvents {

    /** The names of the events by their types. */
    private static final Map<String, String> FACTS =
            Stream.of(
                            "booked",
                            "confirmed",
                            "started",
                            "completed",
                            "cancelled",
                            "declined",
                            "rescheduled",
                            "request-moved",
                            "no-show-recorded",
                            "changed",
                            "paid",
                            "refunded")
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    "org.umoorsehhat.booking.appointment-%s.v1"::formatted,
                                    Function.identity()));

    private final PostgresAppointments appointments;
    private final EntryWithdrawal withdrawal;
    private final RelationTerms relations;
    private final Clock clock;

    AppointmentEvents(
            PostgresAppointments appointments,
            EntryWithdrawal withdrawal,
            RelationProperties relation,
            Clock clock) {
        this.appointments = appointments;
        this.withdrawal = withdrawal;
        this.relations = relation.terms();
        this.clock = clock;
    }

    @Bean
    EventSubscription appointmentEventsSubscription() {
        return EventSubscription.to("booking.public.appointments")
                .onState(AppointmentState.class, this::keep, FACTS.keySet().toArray(String[]::new))
                .onTombstone(event ->
                        appointments.forget(UUID.fromString(event.key()), DatabaseTime.now(clock)))
                .build();
    }

    private Mono<Void> keep(AppointmentState appointment, IncomingEvent event) {
        Instant now = DatabaseTime.now(clock);
        String fact = FACTS.getOrDefault(event.type(), "");
        Relation relation = relation(appointment, event);
        Mono<Void> forgotten = appointments.release(relation, now);
        Mono<Void> kept = appointments.keep(relation, appointment.startsAt(), appointment.endsAt());
        return switch (AppointmentMeaning.of(
                fact, appointment.status(), appointment.endsAt(), now)) {
            case FREE -> forgotten;
            case BUSY -> kept;
            case BOOKED -> kept.then(close(appointment, event));
            // Its old time is free: what clashed with it is looked at again.
            case MOVED -> forgotten.then(kept).then(close(appointment, event));
        };
    }

    private Relation relation(AppointmentState appointment, IncomingEvent event) {
        Instant cancelledAt = appointment.status().equals("cancelled") ? event.time() : null;
        return new Relation(
                appointment.bookingReference(),
                appointment.doctorId(),
                appointment.patientId(),
                relations.endsAt(appointment.agreedStart(), cancelledAt));
    }

    private Mono<Void> close(AppointmentState appointment, IncomingEvent event) {
        return appointments
                .waitingFor(
                        appointment.patientId(),
                        appointment.doctorId(),
                        appointment.date(),
                        event.time())
                .concatMap(entryId ->
                        withdrawal.booked(
                                entryId,
                                appointment.booked(),
                                appointment.startsAt(),
                                appointment.endsAt()))
                .then();
    }

    record AppointmentState(
            long id,
            UUID appointmentId,
            UUID bookingReference,
            long patientId,
            long doctorId,
            String status,
            LocalDate date,
            LocalTime startTime,
            int durationMinutes,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant agreedStart) {

        BookedAppointment booked() {
            return new BookedAppointment(
                    id, appointmentId, doctorId, date, startTime, durationMinutes, status);
        }
    }
}
