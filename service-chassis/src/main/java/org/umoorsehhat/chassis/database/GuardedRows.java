package org.umoorsehhat.chassis.database;

import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.umoorsehhat.chassis.error.ErrorGuard;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * What is done with rows is done in the driver's threads. An {@link Error} that is thrown there
 * would go up into the driver, and neither the request nor the connection would come back: each use
 * of a connection ({@code usingWhen}, as Spring's {@code DatabaseClient} and transactions do) hands
 * it to the {@link ErrorGuard} instead.
 */
final class GuardedRows {

    private static final String HOOK = GuardedRows.class.getName();

    private static final Class<?> MONO =
            Mono.usingWhen(Mono.empty(), any -> Mono.empty(), any -> Mono.empty()).getClass();
    private static final Class<?> FLUX =
            Flux.usingWhen(Mono.empty(), any -> Mono.empty(), any -> Mono.empty()).getClass();

    private GuardedRows() {}

    static void install() {
        Hooks.onEachOperator(
                HOOK, Operators.liftPublisher(GuardedRows::isUse, (use, rows) -> guarded(rows)));
    }

    private static boolean isUse(Publisher<?> publisher) {
        Class<?> type = publisher.getClass();
        return type == FLUX || type == MONO;
    }

    private static <T> CoreSubscriber<? super T> guarded(CoreSubscriber<? super T> rows) {
        ErrorGuard<?> guard = ErrorGuard.of(rows);
        return guard == null ? rows : new Rows<>(rows, guard);
    }

    private record Rows<T>(CoreSubscriber<? super T> rows, ErrorGuard<?> guard)
            implements CoreSubscriber<T> {

        @Override
        public Context currentContext() {
            return rows.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            rows.onSubscribe(subscription);
        }

        @Override
        public void onNext(T row) {
            guard.run(() -> rows.onNext(row));
        }

        @Override
        public void onError(Throwable failure) {
            guard.run(() -> rows.onError(failure));
        }

        @Override
        public void onComplete() {
            guard.run(rows::onComplete);
        }
    }
}
