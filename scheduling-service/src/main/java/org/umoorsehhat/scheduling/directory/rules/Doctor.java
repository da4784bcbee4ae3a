package org.umoorsehhat.scheduling.directory.rules;

/**
 * A doctor.
 *
 * @param version grows with every change, from 1
 */
public record Doctor(long id, long version, DoctorDetails details)
        implements DirectoryRecord<DoctorDetails> {

    @Override
    public boolean isActive() {
        return details.isActive();
    }
}
