package org.umoorsehhat.scheduling.web;

import java.util.List;
import java.util.function.Function;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** Puts rows into pages: counted when paged by number, not counted when paged by cursor. */
public final class Pages {

    private Pages() {}

    /**
     * @param rows one more than the page holds, if there are as many
     * @param count how many there are in all; not asked when paged by cursor
     * @param cursorOf names a row's place
     */
    public static <T> Mono<Page<T>> of(
            PageQuery query,
            Mono<List<T>> rows,
            Mono<Long> count,
            Function<? super T, String> cursorOf) {
        return query.byCursor()
                ? rows.map(list -> query.toCursorPage(list, cursorOf))
                : Queries.both(rows, count).map(both -> query.toPage(both.getT1(), both.getT2()));
    }
}
