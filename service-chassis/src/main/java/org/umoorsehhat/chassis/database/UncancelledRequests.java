package org.umoorsehhat.chassis.database;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.error.ErrorFilter;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A request runs to its end though its caller has hung up, unless it is a stream, which has none. A
 * query that is cancelled costs the database as much as one that is not, and PostgreSQL's driver
 * (1.1) loses the buffers of what it had read or was about to send. How long it may take, the
 * statement's time limit says.
 */
final class UncancelledRequests implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> handling = chain.filter(exchange);
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Void> answer) {
                handling.subscribe(new ToTheEnd(answer, exchange));
            }
        };
    }

    /** Outside the guard, which does cancel what is left of a request that has failed. */
    @Override
    public int getOrder() {
        return ErrorFilter.BEHIND_SECURITY - 1;
    }

    private static final class ToTheEnd implements CoreSubscriber<Void>, Subscription {

        private final CoreSubscriber<? super Void> answer;
        private final ServerWebExchange exchange;
        private volatile @Nullable Subscription handling;
        private volatile boolean isGone;

        ToTheEnd(CoreSubscriber<? super Void> answer, ServerWebExchange exchange) {
            this.answer = answer;
            this.exchange = exchange;
        }

        @Override
        public Context currentContext() {
            return answer.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            handling = subscription;
            answer.onSubscribe(this);
        }

        @Override
        public void onNext(Void nothing) {
            answer.onNext(nothing);
        }

        @Override
        public void onError(Throwable failure) {
            if (!isGone) {
                answer.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (!isGone) {
                answer.onComplete();
            }
        }

        @Override
        public void request(long count) {
            Subscription begun = handling;
            if (begun != null) {
                begun.request(count);
            }
        }

        @Override
        public void cancel() {
            isGone = true;
            Subscription begun = handling;
            if (begun != null && isStream()) {
                begun.cancel();
            }
        }

        private boolean isStream() {
            return exchange.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)
                            instanceof Set<?> types
                    && types.contains(MediaType.TEXT_EVENT_STREAM);
        }
    }
}
