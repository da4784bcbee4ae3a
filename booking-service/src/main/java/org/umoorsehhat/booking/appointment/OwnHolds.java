package org.umoorsehhat.booking.appointment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.rules.OfferedHold;
import reactor.core.publisher.Mono;

/**
 * Seats that are held for the patient who books: looked for only where nothing else is free, so
 * that a booking stays one round trip. A crowd that is refused asks the same again and again: what
 * was found counts for as long as "full" does, and no longer than until somebody is offered a hold.
 */
@Component
public class OwnHolds {

    private static final int MOST = 10_000;

    private final PostgresHolds holds;
    private final Cache<Time, Answer> answers;

    OwnHolds(PostgresHolds holds, BookingProperties properties) {
        this.holds = holds;
        this.answers =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(properties.rememberFull())
                        .build();
    }

    private record Time(long doctor, Instant from, Instant to) {}

    /**
     * @param offers as they were counted before it was asked
     */
    private record Answer(Mono<List<OfferedHold>> offered, int offers) {}

    /** The hold at the visit's time that is offered to its patient; empty when there is none. */
    private Mono<UUID> of(Visit visit) {
        var time = new Time(visit.doctor(), visit.startsAt(), visit.endsAt());
        return Mono.defer(() -> offered(time))
                .flatMapIterable(offered -> offered)
                .filter(offered -> offered.patient() == visit.patient())
                .map(OfferedHold::hold)
                .next();
    }

    /**
     * What is full may still have the seat that the waiting list holds for the visit's patient.
     *
     * @param result of committing the visit to free seats
     * @param taking commits it to the seats of a hold
     * @return {@code result}, unless it was full and there is such a hold
     */
    public Mono<CommitResult> insteadOfFull(
            CommitResult result, Visit visit, Function<UUID, Mono<CommitResult>> taking) {
        return isFull(result)
                ? of(visit).flatMap(taking).defaultIfEmpty(result)
                : Mono.just(result);
    }

    static boolean isFull(CommitResult result) {
        return result instanceof CommitResult.Refused refused
                && refused.refusal() == Refusal.SLOT_FULL;
    }

    private Mono<List<OfferedHold>> offered(Time time) {
        int offers = holds.offers();
        Answer known = answers.getIfPresent(time);
        if (known != null && known.offers == offers) {
            return known.offered;
        }
        Mono<List<OfferedHold>> asked =
                holds.offered(time.doctor, time.from, time.to)
                        .collectList()
                        .doOnError(failure -> answers.invalidate(time))
                        .cache();
        answers.put(time, new Answer(asked, offers));
        return asked;
    }
}
