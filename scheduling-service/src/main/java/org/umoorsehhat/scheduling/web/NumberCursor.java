package org.umoorsehhat.scheduling.web;

import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;

/** A place in a list in order of number. */
public final class NumberCursor {

    private NumberCursor() {}

    /**
     * The number after which the page starts; 0 for the first one and when paged by number.
     *
     * @throws Problem {@code 400} for a cursor that none of our pages named
     */
    public static long after(PageQuery query) {
        String cursor = query.cursor();
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        return Long.parseLong(cursor);
    }
}
