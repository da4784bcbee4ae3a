package org.umoorsehhat.booking.persistence;

import io.r2dbc.spi.Parameter;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * A statement and its values.
 *
 * @param text with places {@code $1}, {@code $2} …
 */
public record BoundStatement(String text, List<Parameter> values) {

    /** Ready to be run by {@code database}. All at once: each single binding copies all others. */
    public GenericExecuteSpec on(DatabaseClient database) {
        return database.sql(text).bindValues(values);
    }
}
