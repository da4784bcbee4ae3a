package org.umoorsehhat.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies that are too large: by their announced length before a byte is read, otherwise as
 * soon as too much has come.
 */
@Component
class BodyLimit implements WebFilter {

    private final BodyLimitProperties limits;
    private final ProblemWriter problems;

    BodyLimit(BodyLimitProperties limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long maximum = limits.of(request.getPath().pathWithinApplication()).toBytes();
        if (request.getHeaders().getContentLength() > maximum) {
            return problems.write(exchange, tooLarge(maximum));
        }
        return chain.filter(exchange.mutate().request(new Counted(request, maximum)).build());
    }

    private static Problem tooLarge(long maximum) {
        return Problem.contentTooLarge(
                "A request may have at most %d bytes here. Send less at a time."
                        .formatted(maximum));
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long maximum;

        Counted(ServerHttpRequest request, long maximum) {
            super(request);
            this.maximum = maximum;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var seen = new AtomicLong();
                return super.getBody()
                        .handle((buffer, next) -> {
                            if (seen.addAndGet(buffer.readableByteCount()) <= maximum) {
                                next.next(buffer);
                            } else {
                                DataBufferUtils.release(buffer);
                                next.error(tooLarge(maximum));
                            }
                        });
            });
        }
    }
}
