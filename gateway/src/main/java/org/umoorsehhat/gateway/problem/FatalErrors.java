package org.umoorsehhat.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * An {@link Error} in a filter, such as a stack that overflows, is a failed request. Reactor lets
 * those of the virtual machine through its operators, up to the event loop, and whoever asked would
 * get no answer. It catches what is thrown while the rest of the chain begins, and so stands before
 * everything and again wherever the chain may go on in another thread.
 */
public final class FatalErrors implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Void> actual) {
                var guarded = new Guarded(actual);
                try {
                    chain.filter(exchange).subscribe(guarded);
                } catch (VirtualMachineError | LinkageError e) {
                    guarded.fail(new IllegalStateException("An error in a filter", e));
                }
            }
        };
    }

    private static final class Guarded implements CoreSubscriber<Void> {

        private final CoreSubscriber<? super Void> actual;
        private @Nullable Subscription subscription;

        Guarded(CoreSubscriber<? super Void> actual) {
            this.actual = actual;
        }

        void fail(Throwable failure) {
            if (subscription == null) {
                Operators.error(actual, failure);
            } else {
                subscription.cancel();
                actual.onError(failure);
            }
        }

        @Override
        public Context currentContext() {
            return actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            actual.onSubscribe(subscription);
        }

        @Override
        public void onNext(Void nothing) {
            actual.onNext(nothing);
        }

        @Override
        public void onError(Throwable failure) {
            actual.onError(failure);
        }

        @Override
        public void onComplete() {
            actual.onComplete();
        }
    }
}
