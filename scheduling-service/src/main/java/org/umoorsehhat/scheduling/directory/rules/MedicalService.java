package org.umoorsehhat.scheduling.directory.rules;

/**
 * A medical service.
 *
 * @param version grows with every change, from 1
 */
public record MedicalService(long id, long version, ServiceDetails details)
        implements DirectoryRecord<ServiceDetails> {

    @Override
    public boolean isActive() {
        return details.isActive();
    }
}
