package org.umoorsehhat.scheduling.directory;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.Doctors.DoctorFilter;
import reactor.core.publisher.Mono;

/** The doctors as they are stored. */
public interface Doctors extends Entries<Doctor, DoctorDetails, DoctorFilter> {

    /**
     * Whether another doctor has that login. Waits for changes under way that would give it to one.
     */
    Mono<Boolean> isTaken(String userSub, @Nullable Long except);

    /** Slots of the doctor that are still to come and not withdrawn. */
    Mono<Long> slotsAhead(long id);

    /**
     * Which doctors to list; what is absent does not matter.
     *
     * @param search part of name or specialty
     */
    record DoctorFilter(
            @Nullable String specialty, @Nullable Boolean isActive, @Nullable String search) {}
}
