package org.umoorsehhat.scheduling.directory;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.MedicalServices.ServiceFilter;

/** The medical services as they are stored. */
public interface MedicalServices extends Entries<MedicalService, ServiceDetails, ServiceFilter> {

    /**
     * Which services to list; what is absent does not matter.
     *
     * @param search part of the name
     */
    record ServiceFilter(
            @Nullable Long doctor, @Nullable Boolean isActive, @Nullable String search) {}
}
