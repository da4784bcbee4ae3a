package org.umoorsehhat.booking.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a listener gets.
 *
 * @param position where to go on from, once this has been read
 * @param name of the event; absent for a sign of life
 * @param json the data; absent for a sign of life
 * @param patient whom it is about; absent for a sign of life
 */
public record Frame(
        Position position, @Nullable String name, @Nullable String json, @Nullable Long patient) {

    /** Some changes are gone: what is shown has to be read anew. */
    static final String RESET = "reset";

    static Frame signOfLife(Position position) {
        return new Frame(position, null, null, null);
    }

    static Frame reset(Position position) {
        return new Frame(position, RESET, "{}", null);
    }

    static Frame of(Change change, Position behind) {
        return new Frame(behind, change.fact(), change.json(), change.patient());
    }
}
