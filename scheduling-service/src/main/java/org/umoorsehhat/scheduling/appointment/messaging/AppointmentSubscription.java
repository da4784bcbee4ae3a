package org.umoorsehhat.scheduling.appointment.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments.LiveAppointment;
import reactor.core.publisher.Mono;

/** Follows which appointments are to come. */
@Configuration(proxyBeanMethods = false)
class AppointmentSubscription {

    private static final String[] TYPES =
            Stream.of(
                            "booked",
                            "confirmed",
                            "arrived",
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
                    .map("org.umoorsehhat.booking.appointment-%s.v1"::formatted)
                    .toArray(String[]::new);

    private static final Set<String> LIVE =
            Set.of("pending", "confirmed", "scheduled", "in_progress");

    @Bean
    EventSubscription appointmentEvents(PostgresLiveAppointments appointments, Clock clock) {
        return EventSubscription.to("booking.public.appointments")
                .quiet()
                .onStates(
                        AppointmentState.class,
                        events -> follow(events, appointments, clock.instant()),
                        TYPES)
                .onTombstones(events ->
                        appointments.forget(
                                events.stream().map(e -> UUID.fromString(e.key())).toList()))
                .build();
    }

    private static Mono<Void> follow(
            List<ReceivedEvent<AppointmentState>> events,
            PostgresLiveAppointments appointments,
            Instant now) {
        Map<Boolean, List<AppointmentState>> toCome =
                events.stream()
                        .map(ReceivedEvent::data)
                        .collect(Collectors.partitioningBy(state -> state.isToCome(now)));
        List<LiveAppointment> kept =
                toCome.getOrDefault(true, List.of()).stream().map(AppointmentState::live).toList();
        List<UUID> forgotten =
                toCome.getOrDefault(false, List.of()).stream()
                        .map(AppointmentState::bookingReference)
                        .toList();
        return (kept.isEmpty() ? Mono.<Void>empty() : appointments.keep(kept))
                .then(forgotten.isEmpty() ? Mono.empty() : appointments.forget(forgotten));
    }

    /** What is read of booking's events. */
    record AppointmentState(UUID bookingReference, long doctorId, String status, Instant endsAt) {

        boolean isToCome(Instant now) {
            return LIVE.contains(status) && endsAt.isAfter(now);
        }

        LiveAppointment live() {
            return new LiveAppointment(bookingReference, doctorId, endsAt);
        }
    }
}
