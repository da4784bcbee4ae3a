package org.umoorsehhat.scheduling.directory;

/**
 * An entry of the directory: a doctor, or a medical service.
 *
 * @param <D> what is known about it
 */
public interface Entry<D> {

    /** Its number, from 1. */
    long id();

    /** Grows with every change, from 1. */
    long version();

    D details();
}
