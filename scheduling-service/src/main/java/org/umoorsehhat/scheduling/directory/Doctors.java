package org.umoorsehhat.scheduling.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The doctors as they are stored. */
public interface Doctors {

    /** Stores a new doctor under the next number, at version 1. */
    Mono<Doctor> add(DoctorDetails details);

    Mono<Doctor> find(long id);

    /** Finds a doctor and locks the row until the transaction ends. */
    Mono<Doctor> lock(long id);

    Mono<Void> update(Doctor doctor);

    /** Stores a doctor as another system says, unless a newer version is here. */
    Mono<Void> follow(Doctor doctor);

    /** What another system has erased takes no new appointments. */
    Mono<Void> deactivate(long id);

    /**
     * Whether another doctor has that login. Waits for changes under way that would give it to one.
     */
    Mono<Boolean> isTaken(String userSub, @Nullable Long except);

    /** Slots of the doctor that are still to come and not withdrawn. */
    Mono<Long> slotsAhead(long id);

    /** Doctors by number, from {@code window} on. */
    Mono<List<Doctor>> list(DoctorFilter filter, Window window);

    Mono<Long> count(DoctorFilter filter);

    /**
     * Which doctors to list; what is absent does not matter.
     *
     * @param search part of name or specialty
     */
    record DoctorFilter(
            @Nullable String specialty, @Nullable Boolean isActive, @Nullable String search) {}
}
