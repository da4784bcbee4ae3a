package org.umoorsehhat.chassis.error;

import java.util.function.Supplier;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/** An answer of which what is done last, before its head is sent, is handled under a guard too. */
final class GuardedAnswer extends ServerHttpResponseDecorator {

    GuardedAnswer(ServerHttpResponse answer) {
        super(answer);
    }

    @Override
    public void beforeCommit(Supplier<? extends Mono<Void>> action) {
        super.beforeCommit(() -> ErrorGuard.around(Mono.defer(action)));
    }
}
