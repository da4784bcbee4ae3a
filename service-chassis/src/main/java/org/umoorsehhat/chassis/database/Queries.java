package org.umoorsehhat.chassis.database;

import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Queries that are asked together. */
public final class Queries {

    private Queries() {}

    /**
     * Both at once. If one fails, the other goes on to its end all the same: PostgreSQL's driver
     * (1.1) loses the rows that a cancelled query has read.
     */
    public static <A, B> Mono<Tuple2<A, B>> both(Mono<A> one, Mono<B> other) {
        return Mono.zipDelayError(one, other)
                .onErrorMap(failure -> Exceptions.unwrapMultiple(failure).getFirst());
    }
}
