package org.umoorsehhat.chassis.web;

import java.util.List;
import java.util.function.Function;

/**
 * The answer to a bulk action, the same for everything that can be done to many.
 *
 * @param results of each, in the order asked
 * @param <R> a {@link BulkResult}, or what shows one with more beside it
 */
public record BulkAnswer<R>(List<R> results, long succeeded, long failed) {

    public static BulkAnswer<BulkResult> of(List<BulkResult> results) {
        return of(results, Function.identity());
    }

    public static <R> BulkAnswer<R> of(List<R> results, Function<R, BulkResult> result) {
        long ok = results.stream().map(result).filter(BulkResult::succeeded).count();
        return new BulkAnswer<>(results, ok, results.size() - ok);
    }
}
