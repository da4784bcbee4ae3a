package org.umoorsehhat.scheduling.directory.persistence;

import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;

/** The data of a medical service's events. */
public record ServiceState(
        long serviceId,
        long doctorId,
        String name,
        int durationMinutes,
        Money price,
        boolean isActive,
        boolean confirmsAtOnce) {

    static ServiceState of(MedicalService service) {
        ServiceDetails details = service.details();
        return new ServiceState(
                service.id(),
                details.doctor(),
                details.name(),
                details.durationMinutes(),
                details.price(),
                details.isActive(),
                details.confirmsAtOnce());
    }

    /** The service whose event it is. */
    public MedicalService at(long version) {
        return new MedicalService(
                serviceId,
                version,
                new ServiceDetails(
                        doctorId, name, durationMinutes, price, isActive, confirmsAtOnce));
    }
}
