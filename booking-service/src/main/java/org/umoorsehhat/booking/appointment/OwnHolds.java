package org.umoorsehhat.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.rules.OfferedHold;
import reactor.core.publisher.Mono;

/**
 * Seats that are held for the patient who books: looked for only where nothing else is free, so
 * that a booking stays one round trip.
 */
@Component
class OwnHolds {

    private final PostgresHolds holds;
    private final Map<Time, Mono<List<OfferedHold>>> underWay = new ConcurrentHashMap<>();

    OwnHolds(PostgresHolds holds) {
        this.holds = holds;
    }

    private record Time(long doctor, Instant from, Instant to) {}

    /** The hold at the visit's time that is offered to its patient; empty when there is none. */
    Mono<UUID> of(Visit visit) {
        var time = new Time(visit.doctor(), visit.startsAt(), visit.endsAt());
        return Mono.defer(() -> underWay.computeIfAbsent(time, this::shared))
                .flatMapIterable(offered -> offered)
                .filter(offered -> offered.patient() == visit.patient())
                .map(OfferedHold::hold)
                .next();
    }

    /** A crowd that is refused asks the same at once: one answer does for all. */
    private Mono<List<OfferedHold>> shared(Time time) {
        return holds.offered(time.doctor, time.from, time.to)
                .collectList()
                .doFinally(end -> underWay.remove(time))
                .cache();
    }
}
