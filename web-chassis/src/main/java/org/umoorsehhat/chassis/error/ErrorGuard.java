package org.umoorsehhat.chassis.error;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Stands between what handles a request and what answers it: an {@link Error} that is thrown
 * through the operators, instead of being handed down by them, becomes the failure of the request.
 */
public final class ErrorGuard<T> implements CoreSubscriber<T>, Subscription {

    private final CoreSubscriber<? super T> answer;
    private final Context context;
    private final AtomicBoolean isDone = new AtomicBoolean();
    private volatile @Nullable Subscription handling;

    private ErrorGuard(CoreSubscriber<? super T> answer) {
        this.answer = answer;
        this.context = answer.currentContext().put(ErrorGuard.class, this);
    }

    /** {@code work}, which fails with what is thrown while it is subscribed to. */
    public static <T> Mono<T> around(Mono<T> work) {
        return of(guard -> work);
    }

    /**
     * @param handling of a request, given the guard to which whoever else catches errors tells them
     */
    static <T> Mono<T> of(Function<ErrorGuard<T>, Mono<T>> handling) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super T> answer) {
                var guard = new ErrorGuard<T>(answer);
                guard.run(() -> handling.apply(guard).subscribe(guard));
            }
        };
    }

    /** The guard of the work that a subscriber is part of; null where there is none. */
    public static @Nullable ErrorGuard<?> of(CoreSubscriber<?> part) {
        return part.currentContext().getOrDefault(ErrorGuard.class, null);
    }

    /** Runs a step of the work, wherever it comes to be run. */
    public void run(Runnable step) {
        try {
            step.run();
        } catch (Throwable error) {
            if (!ErrorInHandler.isOver(error)) {
                throw error;
            }
            fail(new ErrorInHandler(error));
        }
    }

    private void fail(ErrorInHandler failure) {
        Subscription begun = handling;
        if (begun == null) {
            if (isDone.compareAndSet(false, true)) {
                Operators.error(answer, failure);
            }
            return;
        }
        begun.cancel();
        onError(failure);
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        handling = subscription;
        answer.onSubscribe(this);
    }

    @Override
    public void onNext(T result) {
        if (!isDone.get()) {
            answer.onNext(result);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (isDone.compareAndSet(false, true)) {
            answer.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (isDone.compareAndSet(false, true)) {
            answer.onComplete();
        }
    }

    @Override
    public void request(long count) {
        Subscription begun = handling;
        if (begun != null) {
            run(() -> begun.request(count));
        }
    }

    @Override
    public void cancel() {
        Subscription begun = handling;
        if (begun != null) {
            begun.cancel();
        }
    }
}
