package org.umoorsehhat.booking.web;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages of rows that have a number each, which is also their cursor; the newest come first. */
public final class NumberedPages {

    private NumberedPages() {}

    /** What reads the rows. */
    @FunctionalInterface
    public interface Rows<T> {

        /**
         * @param before number of the row after the first one wanted; absent for the newest
         */
        Flux<T> find(@Nullable Long before, int limit, long skip);
    }

    /**
     * The page that is asked for.
     *
     * @param count asked only where pages are counted
     * @throws Problem {@code 400} for a cursor that none of our pages named
     */
    public static <T> Mono<Page<T>> newestFirst(
            PageQuery page, Rows<T> rows, Mono<Long> count, ToLongFunction<T> number) {
        if (page.byCursor()) {
            return rows.find(before(page), page.limit(), 0)
                    .collectList()
                    .map(found ->
                            page.toCursorPage(
                                    found, row -> String.valueOf(number.applyAsLong(row))));
        }
        return Queries.both(rows.find(null, page.limit(), page.offset()).collectList(), count)
                .map(both -> page.toPage(both.getT1(), both.getT2()));
    }

    private static @Nullable Long before(PageQuery page) {
        String cursor = String.valueOf(page.cursor());
        if (!cursor.matches("[0-9]{0,18}")) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        return cursor.isEmpty() ? null : Long.valueOf(cursor);
    }
}
