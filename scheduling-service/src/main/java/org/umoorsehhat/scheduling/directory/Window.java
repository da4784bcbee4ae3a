package org.umoorsehhat.scheduling.directory;

/**
 * A stretch of a list in order of number.
 *
 * @param after number after which it starts; 0 for the beginning
 * @param skip entries to leave out, counted from there
 * @param limit most entries
 */
public record Window(long after, long skip, int limit) {}
