package org.umoorsehhat.scheduling.directory.web;

/**
 * A whole record of the directory, as {@code POST} and {@code PUT} take one.
 *
 * @param <D> what is known about it
 */
public interface DetailsRequest<D> {

    D details();
}
