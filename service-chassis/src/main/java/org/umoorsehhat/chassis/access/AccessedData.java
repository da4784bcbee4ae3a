package org.umoorsehhat.chassis.access;

import org.jspecify.annotations.Nullable;

/**
 * An answer, or one of a list, that tells the access log what it shows. Answers that are none of
 * these are recorded without.
 */
public interface AccessedData {

    /** The patient whom it is about; null where it is about none. */
    @Nullable Long accessedPatient();

    /** Its number or UUID. */
    String accessedId();
}
