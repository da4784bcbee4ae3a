package org.umoorsehhat.scheduling.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The slots as they are stored. */
public interface Slots {

    /** Of these starts, those at which a slot of the doctor begins. */
    Mono<List<Instant>> existing(long doctor, Collection<Instant> starts);

    /** Finds a slot, withdrawn ones too. */
    Mono<TimeSlot> find(long id);

    /**
     * Finds a slot and locks its row until the transaction ends. Open the doctor's calendar before.
     */
    Mono<TimeSlot> lock(long id);

    /** Finds slots, in order of number. */
    Flux<TimeSlot> find(Collection<Long> ids);

    /**
     * Slots of a series that start after {@code now} and are not withdrawn, locked. Open the
     * doctor's calendar before.
     */
    Mono<List<TimeSlot>> ahead(long series, Instant now);

    /** Slots of a doctor that touch a time and are not withdrawn, in order of time. */
    Mono<List<TimeSlot>> during(long doctor, Instant from, Instant to);

    /** Numbers of slots of dates before {@code date}, the oldest first, locked. */
    Flux<Long> before(LocalDate date, int limit);

    Mono<List<TimeSlot>> list(SlotFilter filter, SlotWindow window, Instant now);

    Mono<Long> count(SlotFilter filter, Instant now);
}
