package org.umoorsehhat.scheduling.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The medical services as they are stored. */
public interface MedicalServices {

    /** Stores a new service under the next number, at version 1. */
    Mono<MedicalService> add(ServiceDetails details);

    Mono<MedicalService> find(long id);

    /** Finds a service and locks the row until the transaction ends. */
    Mono<MedicalService> lock(long id);

    Mono<Void> update(MedicalService service);

    /** Stores a service as another system says, unless a newer version is here. */
    Mono<Void> follow(MedicalService service);

    /** What another system has erased is not offered any more. */
    Mono<Void> withdraw(long id);

    /** Services by number, from {@code window} on. */
    Mono<List<MedicalService>> list(ServiceFilter filter, Window window);

    Mono<Long> count(ServiceFilter filter);

    /**
     * Which services to list; what is absent does not matter.
     *
     * @param search part of the name
     */
    record ServiceFilter(
            @Nullable Long doctor, @Nullable Boolean isActive, @Nullable String search) {}
}
