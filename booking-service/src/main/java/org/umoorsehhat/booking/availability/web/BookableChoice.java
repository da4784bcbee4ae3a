package org.umoorsehhat.booking.availability.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices.Bookable;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** What {@code doctor} and {@code service} of a query mean: one of them is enough. */
final class BookableChoice {

    private BookableChoice() {}

    /**
     * @throws Problem {@code 400} for neither; also as the end of the answer, for one that cannot
     *     be booked
     */
    static Mono<Bookable> of(
            PostgresBookableServices services, @Nullable Long doctor, @Nullable Long service) {
        if (doctor == null && service == null) {
            throw Problem.invalid("doctor", "is required, or service");
        }
        return services.resolve(doctor, service)
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.invalid(
                                        service == null ? "doctor" : "service",
                                        "is not an active one of this clinic")));
    }
}
