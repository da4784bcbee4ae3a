package org.umoorsehhat.scheduling.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.persistence.NumberRange;

/** A position in a list in order of number. */
public final class NumberCursor {

    private NumberCursor() {}

    /**
     * Which rows the page asks for.
     *
     * @throws Problem {@code 400} for a cursor that none of our pages named
     */
    public static NumberRange range(PageQuery query) {
        return new NumberRange(
                after(query.cursor()), query.byCursor() ? 0 : query.offset(), query.limit());
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        return Long.parseLong(cursor);
    }
}
