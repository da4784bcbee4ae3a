package org.umoorsehhat.chassis.error;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/**
 * An answer of which what is done last, before its head is sent, is handled under a guard too, and
 * whose buffers cannot be lost.
 */
final class GuardedAnswer extends ServerHttpResponseDecorator {

    /**
     * Of the heap: Spring (7.0) forgets to release what an answer was written into when the client
     * hangs up in the moment in which it is sent (AbstractServerHttpResponse.writeWith).
     */
    private static final NettyDataBufferFactory BUFFERS =
            new NettyDataBufferFactory(new UnpooledByteBufAllocator(false));

    GuardedAnswer(ServerHttpResponse answer) {
        super(answer);
    }

    @Override
    public DataBufferFactory bufferFactory() {
        return BUFFERS;
    }

    @Override
    public void beforeCommit(Supplier<? extends Mono<Void>> action) {
        super.beforeCommit(() -> ErrorGuard.around(Mono.defer(action)));
    }
}
