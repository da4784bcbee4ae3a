package org.umoorsehhat.scheduling.directory.rules;

/**
 * A record of the directory: a doctor, or a medical service.
 *
 * @param <D> what is known about it
 */
public interface DirectoryRecord<D> {

    /** Its number, from 1. */
    long id();

    /** Grows with every change, from 1. */
    long version();

    D details();

    /** Whether it takes new appointments. */
    boolean isActive();
}
