package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.persistence.PostgresLiveAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * Records as no-shows what nobody has closed for some days, where the clinic wants that: each by
 * itself and as staff would, so that it is logged, told and may be taken back. Safe on many
 * instances.
 */
@Service
class UnclosedVisits {

    private static final Caller UNCLOSED = Caller.system("unclosed-visits");

    private final AppointmentChanges appointments;
    private final PostgresLiveAppointments live;
    private final UnclosedProperties properties;
    private final Clock clock;

    UnclosedVisits(
            AppointmentChanges appointments,
            PostgresLiveAppointments live,
            UnclosedProperties properties,
            Clock clock) {
        this.appointments = appointments;
        this.live = live;
        this.properties = properties;
        this.clock = clock;
    }

    /** Records some; gives when there may be more: now, or empty when it has found the last. */
    Mono<Instant> round() {
        if (properties.noShowAfterDays() == 0) {
            return Mono.empty();
        }
        Instant before = clock.instant().minus(Duration.ofDays(properties.noShowAfterDays()));
        return live.neverClosed(before, properties.mostAtOnce())
                .collectList()
                .flatMap(ids ->
                        Mono.just(ids)
                                .flatMapIterable(all -> all)
                                .concatMapDelayError(this::record)
                                .then(next(ids.size())));
    }

    private Mono<Instant> next(int found) {
        return found < properties.mostAtOnce() ? Mono.empty() : Mono.fromSupplier(clock::instant);
    }

    private Mono<Appointment> record(long id) {
        return appointments
                .act(AppointmentRef.of(id), new RecordNoShow(), UNCLOSED, IdempotencyKey.ABSENT)
                .onErrorResume(AppointmentCancellations::hasEnded, refusal -> Mono.empty());
    }
}
