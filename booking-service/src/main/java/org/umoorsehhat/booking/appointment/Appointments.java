package org.umoorsehhat.booking.appointment;

import reactor.core.publisher.Mono;

/** Where appointments are kept. Each command is one statement, whole or not at all. */
public interface Appointments {

    Mono<Outcome> book(Booking booking, Actor actor);

    Mono<Outcome> act(Action action, Actor actor);

    Mono<Outcome> reschedule(Reschedule reschedule, Actor actor);

    /** Takes a cancelled or past appointment out of every list. */
    Mono<Outcome> delete(Action action, Actor actor);

    /** An appointment, if {@code actor} may see it; else empty. */
    Mono<Appointment> find(AppointmentRef ref, Actor actor);
}
