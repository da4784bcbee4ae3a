package org.umoorsehhat.scheduling.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import reactor.core.publisher.Mono;

/** The absences as they are stored. What changes them has opened the doctor's calendar before. */
public interface Absences {

    Mono<Absence> add(DoctorCalendar calendar, Absence.Span span, Instant startsAt, Instant endsAt);

    Mono<Absence> find(long id);

    Mono<Void> cancel(Absence cancelled);

    /** Absences that were not cancelled, in order of number. */
    Mono<List<Absence>> list(Filter filter, long after, long skip, int limit);

    Mono<Long> count(Filter filter);

    /**
     * Which absences to list; what is absent does not matter.
     *
     * @param from they have not ended before that date
     * @param to they begin no later than that date
     */
    record Filter(@Nullable Long doctor, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
