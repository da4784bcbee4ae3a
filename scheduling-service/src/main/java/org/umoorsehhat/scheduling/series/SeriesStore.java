package org.umoorsehhat.scheduling.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.umoorsehhat.scheduling.slot.WallClockSlot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The series as they are stored. What changes them has opened the doctor's calendar before. */
public interface SeriesStore {

    /** Stores a series and gives its number. */
    Mono<Long> add(long doctor, SeriesPattern pattern, LocalDate publishedUntil);

    Mono<Series> find(long id);

    /** Finds a series and locks its row until the transaction ends. */
    Mono<Series> lock(long id);

    /** Stores pattern and state, and counts the version up. */
    Mono<Void> update(Series series);

    /** Remembers how far a series has been published. */
    Mono<Void> published(long id, LocalDate until);

    /** Starts of a series that were deleted or moved by hand. */
    Mono<Set<Start>> gaps(long id);

    /**
     * Active series of active doctors that have days before {@code until} to publish, in order of
     * number.
     */
    Flux<Due> due(LocalDate until, long after, int limit);

    /** Series in order of number, of one doctor or of all. */
    Mono<List<Series>> list(
            @org.jspecify.annotations.Nullable Long doctor, long after, long skip, int limit);

    Mono<Long> count(@org.jspecify.annotations.Nullable Long doctor);

    /** A series that may have something to publish. */
    record Due(long id, long doctor) {}

    /** When a slot of a series starts. */
    record Start(LocalDate date, java.time.LocalTime time) {

        static Start of(WallClockSlot slot) {
            return new Start(slot.date(), slot.start());
        }
    }
}
