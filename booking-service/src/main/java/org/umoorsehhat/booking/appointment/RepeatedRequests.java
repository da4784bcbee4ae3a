package org.umoorsehhat.booking.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.persistence.PostgresRepeats;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.CommitResult.Written;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Gives a repeated request the first one's answer, whatever has become of things since. */
@Component
class RepeatedRequests {

    private final PostgresRepeats repeats;
    private final PostgresAppointments appointments;

    RepeatedRequests(PostgresRepeats repeats, PostgresAppointments appointments) {
        this.repeats = repeats;
        this.appointments = appointments;
    }

    /**
     * Refuses, unless the first request with that key was not: what it did is why this one cannot.
     *
     * @param appointment that it was decided on; absent where there is none
     */
    Mono<CommitResult> refuse(
            Refusal refusal, @Nullable Appointment appointment, IdempotencyKey key) {
        Mono<CommitResult> refused =
                Mono.error(() -> new RefusedException(refusal, appointment, null));
        return key.isPresent() ? repeats.first(key).switchIfEmpty(refused) : refused;
    }

    /**
     * What was written, or what the first request wrote: rendered anew, no content is remembered.
     */
    Mono<Written> answer(CommitResult result, Caller caller) {
        return switch (result) {
            case Written written -> Mono.just(written);
            case CommitResult.Replayed replayed -> replay(replayed.id(), caller);
            case CommitResult.Refused refused ->
                    Mono.error(new RefusedException(refused.refusal()));
            case CommitResult.Outdated _, CommitResult.Overlapping _ ->
                    Mono.error(new RefusedException(Refusal.CONTENDED));
        };
    }

    /** Of a doctor who gave a patient to another one, only the old one is theirs. */
    private Mono<Written> replay(long id, Caller caller) {
        return appointments
                .find(AppointmentRef.of(id))
                .flatMap(this::withOld)
                .filter(done ->
                        done.appointment().roleOf(caller).isPresent()
                                || done.old() != null && done.old().roleOf(caller).isPresent())
                .switchIfEmpty(Mono.error(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    private Mono<Written> withOld(Appointment made) {
        Long from = made.moves().from();
        return from == null
                ? Mono.just(new Written(made, null))
                : appointments
                        .find(AppointmentRef.of(from))
                        .map(old -> new Written(made, old))
                        .defaultIfEmpty(new Written(made, null));
    }
}
