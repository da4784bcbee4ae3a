package org.umoorsehhat.scheduling.directory.rules;

/**
 * A record of the directory: a doctor, a medical service, a location or a room.
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
