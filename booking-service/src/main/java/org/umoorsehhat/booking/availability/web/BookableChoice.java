package org.umoorsehhat.booking.availability.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices.Bookable;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** What {@code doctor} and {@code service} of a query mean. */
@Component
final class BookableChoice {

    private static final String NOT_ACTIVE = "is not an active one of this clinic";

    private final PostgresBookableServices services;
    private final PostgresDirectory directory;

    BookableChoice(PostgresBookableServices services, PostgresDirectory directory) {
        this.services = services;
        this.directory = directory;
    }

    /**
     * One doctor, for as long as it takes: one of the two is enough.
     *
     * @throws Problem {@code 400} for neither; also as the end of the answer, for one that cannot
     *     be booked
     */
    Mono<Bookable> of(@Nullable Long doctor, @Nullable Long service) {
        if (doctor == null && service == null) {
            throw Problem.invalid("doctor", "is required, or service");
        }
        return of(doctor, service, service == null ? "doctor" : "service");
    }

    /** The same, with the name of the field that says it. */
    Mono<Bookable> of(@Nullable Long doctor, @Nullable Long service, String field) {
        return services.resolve(doctor, service).switchIfEmpty(notActive(field));
    }

    /** Ends with {@code 400} for one that cannot be booked; both may be left open. */
    Mono<Void> require(@Nullable Long doctor, @Nullable Long service) {
        return (doctor == null ? Mono.<Void>empty() : activeDoctor(doctor).then())
                .then(
                        Mono.defer(() ->
                                service == null
                                        ? Mono.<Void>empty()
                                        : activeService(service).then()));
    }

    /** What is remembered may be out of date: who is not active is asked for anew. */
    private Mono<Doctor> activeDoctor(long id) {
        return directory
                .doctor(id)
                .filter(Doctor::isActive)
                .switchIfEmpty(
                        Mono.defer(() -> {
                            directory.forgetDoctor(id);
                            return directory.doctor(id).filter(Doctor::isActive);
                        }))
                .switchIfEmpty(notActive("doctor"));
    }

    private Mono<MedicalService> activeService(long id) {
        return directory
                .service(id)
                .filter(MedicalService::isActive)
                .switchIfEmpty(
                        Mono.defer(() -> {
                            directory.forgetService(id);
                            return directory.service(id).filter(MedicalService::isActive);
                        }))
                .switchIfEmpty(notActive("service"));
    }

    private static <T> Mono<T> notActive(String field) {
        return Mono.error(() -> Problem.invalid(field, NOT_ACTIVE));
    }
}
