package org.umoorsehhat.scheduling.appointment.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments;
import reactor.core.publisher.Mono;

/** Follows which appointments are to come. */
@Configuration(proxyBeanMethods = false)
class AppointmentSubscription {

    private static final String[] TYPES =
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
                    .map("org.umoorsehhat.booking.appointment-%s.v1"::formatted)
                    .toArray(String[]::new);

    private static final Set<String> LIVE =
            Set.of("pending", "confirmed", "scheduled", "in_progress");

    @Bean
    EventSubscription appointmentEvents(PostgresLiveAppointments appointments, Clock clock) {
        return EventSubscription.to("booking.public.appointments")
                .onState(
                        AppointmentState.class,
                        (appointment, event) -> keep(appointment, appointments, clock.instant()),
                        TYPES)
                .onTombstone(event -> appointments.forget(UUID.fromString(event.key())))
                .build();
    }

    private static Mono<Void> keep(
            AppointmentState appointment, PostgresLiveAppointments appointments, Instant now) {
        boolean isToCome = LIVE.contains(appointment.status()) && appointment.endsAt().isAfter(now);
        return isToCome
                ? appointments.keep(
                        appointment.bookingReference(),
                        appointment.doctorId(),
                        appointment.endsAt())
                : appointments.forget(appointment.bookingReference());
    }

    /** What is read of booking's events. */
    record AppointmentState(UUID bookingReference, long doctorId, String status, Instant endsAt) {}
}
