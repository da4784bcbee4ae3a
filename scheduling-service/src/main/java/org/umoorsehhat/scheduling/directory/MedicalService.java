package org.umoorsehhat.scheduling.directory;

/**
 * A medical service.
 *
 * @param version grows with every change, from 1
 */
public record MedicalService(long id, long version, ServiceDetails details)
        implements Entry<ServiceDetails> {

    /** The same service with other details, one version on. */
    public MedicalService with(ServiceDetails changed) {
        return new MedicalService(id, version + 1, changed);
    }
}
