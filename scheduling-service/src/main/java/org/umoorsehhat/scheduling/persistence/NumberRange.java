package org.umoorsehhat.scheduling.persistence;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which rows to read of a list in order of number.
 *
 * @param after number of the row before them; 0 for the beginning
 * @param skip rows to leave out, counted from there
 * @param limit most rows
 */
public record NumberRange(long after, long skip, int limit) {

    /** Binds what {@code WHERE id > :after ORDER BY id OFFSET :skip LIMIT :limit} needs. */
    public GenericExecuteSpec bindTo(GenericExecuteSpec statement) {
        return statement.bind("after", after).bind("skip", skip).bind("limit", limit);
    }
}
