package org.umoorsehhat.scheduling.directory;

/**
 * A doctor.
 *
 * @param version grows with every change, from 1
 */
public record Doctor(long id, long version, DoctorDetails details) implements Entry<DoctorDetails> {

    /** The same doctor with other details, one version on. */
    public Doctor with(DoctorDetails changed) {
        return new Doctor(id, version + 1, changed);
    }
}
