package org.umoorsehhat.chassis.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param count of all results; absent when paged by cursor
 * @param next address of the next page, as the caller reaches it; absent on the last
 * @param previous address of the page before; absent on the first and when paged by cursor
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count,
        @Nullable String next,
        @Nullable String previous,
        List<T> results) {

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(count, next, previous, results.stream().<R>map(mapper).toList());
    }
}
