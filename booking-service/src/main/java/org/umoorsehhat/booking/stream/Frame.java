package org.umoorsehhat.booking.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a listener gets.
 *
 * @param position where to go on from, once this has been read
 * @param name of the event; absent for a sign of life
 * @param json the data; absent for a sign of life
 */
public record Frame(Position position, @Nullable String name, @Nullable String json) {

    /** Some changes are gone: what is shown has to be read anew. */
    static final String RESET = "reset";

    static Frame signOfLife(Position position) {
        return new Frame(position, null, null);
    }

    static Frame reset(Position position) {
        return new Frame(position, RESET, "{}");
    }

    static Frame of(Change change, Position behind) {
        return new Frame(behind, change.fact(), change.json());
    }
}
