package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import reactor.core.publisher.Mono;

/**
 * Keeps the crowd at one time of one doctor from making the database slower, and one patient from
 * taking its connections: a few attempts at once, a short queue behind them. A time that has just
 * been found full is known as full for a moment, unless a seat has been released here since.
 */
@Component
public class SlotAdmission {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int COUNTERS = 1024;

    private final Turns<Time> times;
    private final Turns<Long> patients;
    private final Duration rememberFull;
    private final Clock clock;
    private final Map<Stay, Instant> full = new ConcurrentHashMap<>();

    /** Of seats released; doctors who share a counter only have a time asked for once more. */
    private final AtomicIntegerArray releases = new AtomicIntegerArray(COUNTERS);

    SlotAdmission(BookingProperties properties, Clock clock) {
        this.times = new Turns<>(properties.attemptsPerSlot(), properties.waitersPerSlot());
        this.patients = new Turns<>(properties.attemptsPerPatient(), properties.waitersPerSlot());
        this.rememberFull = properties.rememberFull();
        this.clock = clock;
    }

    /** When at which doctor. */
    public record Time(long doctor, Instant startsAt) {}

    /**
     * What was found full: a shorter stay may touch fewer slots.
     *
     * @param minutes absent for those of the service, or the usual ones
     */
    public record Stay(Time time, @Nullable Integer minutes, @Nullable Long service) {}

    boolean isKnownFull(Stay stay) {
        Instant until = full.get(stay);
        return until != null && clock.instant().isBefore(until);
    }

    /** How many seats of a doctor have been released here; to be asked for before an attempt. */
    int releases(long doctor) {
        return releases.get(counter(doctor));
    }

    /**
     * @param releases before the attempt that found no seat: one released since may be what it
     *     missed
     */
    void rememberFull(Stay stay, int releases) {
        if (full.size() >= MOST_REMEMBERED) {
            full.values().removeIf(until -> !clock.instant().isBefore(until));
        }
        if (full.size() < MOST_REMEMBERED) {
            full.put(stay, clock.instant().plus(rememberFull));
            // Asked after the put, and counted before the removal: whoever comes second sees it.
            if (releases(stay.time().doctor()) != releases) {
                full.remove(stay);
            }
        }
    }

    private static int counter(long doctor) {
        return Math.floorMod(doctor, COUNTERS);
    }

    /** A seat has been released at a doctor's. */
    public void forgetFull(long doctor) {
        releases.incrementAndGet(counter(doctor));
        if (!full.isEmpty()) {
            full.keySet().removeIf(stay -> stay.time().doctor() == doctor);
        }
    }

    /**
     * Runs {@code attempt} when it is its turn: first among those of its patient, who take the same
     * lock one after the other and would hold a connection meanwhile, then among those at its time.
     * Waiting for the turn can be given up; an attempt runs to its end by itself once begun.
     */
    public <T> Mono<T> inTurn(long patient, Time time, Supplier<Mono<T>> attempt) {
        return patients.inTurn(patient, () -> times.inTurn(time, attempt));
    }
}
