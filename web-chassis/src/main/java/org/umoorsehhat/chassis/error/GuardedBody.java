package org.umoorsehhat.chassis.error;

import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** A request whose body, when it comes later than its head, is handled under the guard too. */
final class GuardedBody extends ServerHttpRequestDecorator {

    private final ErrorGuard<Void> guard;

    GuardedBody(ServerHttpRequest request, ErrorGuard<Void> guard) {
        super(request);
        this.guard = guard;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody()
                .<DataBuffer>transform(
                        Operators.<DataBuffer, DataBuffer>lift(
                                (body, reader) -> new Reader(reader, guard)));
    }

    private record Reader(CoreSubscriber<? super DataBuffer> reader, ErrorGuard<Void> guard)
            implements CoreSubscriber<DataBuffer> {

        @Override
        public Context currentContext() {
            return reader.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(DataBuffer part) {
            guard.run(() -> reader.onNext(part));
        }

        @Override
        public void onError(Throwable failure) {
            guard.run(() -> reader.onError(failure));
        }

        @Override
        public void onComplete() {
            guard.run(reader::onComplete);
        }
    }
}
