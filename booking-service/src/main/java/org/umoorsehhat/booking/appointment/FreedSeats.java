package org.umoorsehhat.booking.appointment;

import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Decision.Change;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.availability.BookingWindows;
import reactor.core.publisher.Mono;

/** Seats that are given back at a time that no patient may book any more are not offered to any. */
@Component
class FreedSeats {

    private final BookingWindows windows;

    FreedSeats(BookingWindows windows) {
        this.windows = windows;
    }

    Mono<Change> asMayBeOffered(Change change) {
        return switch (change) {
            case Changed changed -> offered(changed).map(Change.class::cast);
            case Moved moved -> offered(moved.old()).map(old -> new Moved(old, moved.made()));
            default -> Mono.just(change);
        };
    }

    private Mono<Changed> offered(Changed changed) {
        if (changed.seats() != SeatEffect.RELEASE_TO_WAITING) {
            return Mono.just(changed);
        }
        Visit visit = changed.before().visit();
        return windows.ofPatients(visit.doctor(), null)
                .filter(window -> !window.isOpen(visit.startsAt()))
                .map(closed -> changed.freeing())
                .defaultIfEmpty(changed);
    }
}
