package org.umoorsehhat.booking.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts and sums, exact at any moment. */
public interface Statistics {

    /**
     * Rows of a doctor, or of the whole clinic; both days are inclusive and of the doctor's zone.
     *
     * @param doctor absent for the clinic
     */
    Flux<StatisticsRow> of(@Nullable Long doctor, LocalDate from, LocalDate to);

    /** Rows of one patient, counted from the appointments, which are few. */
    Flux<StatisticsRow> ofPatient(
            long patient, @Nullable Long doctor, LocalDate from, LocalDate to);

    /** Folds increments that have gathered; gives how many. */
    Mono<Integer> fold(int most);
}
