package org.umoorsehhat.scheduling.directory.web;

/**
 * What is to change about a record of the directory, as {@code PATCH} takes it.
 *
 * @param <D> what is known about it
 */
public interface DetailsPatch<D> {

    D applyTo(D old);
}
