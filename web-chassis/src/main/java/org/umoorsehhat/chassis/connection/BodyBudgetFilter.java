package org.umoorsehhat.chassis.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Refuses bodies for which there is no memory, as they come. What came of a body counts until its
 * request is over: somebody may still hold it.
 */
final class BodyBudgetFilter implements WebFilter, Ordered {

    /** Reactor's key for what is done with errors of one sequence that come too late. */
    private static final String DROPPED = "reactor.onErrorDropped.local";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(BodyBudgetFilter.class);

    private final BodyBudget budget;
    private final Counter ofCaller;
    private final Counter ofAll;

    BodyBudgetFilter(BodyBudget budget, MeterRegistry meters) {
        this.budget = budget;
        ofCaller = meters.counter("bodies.refused", "limit", "caller");
        ofAll = meters.counter("bodies.refused", "limit", "all");
    }

    /** After security, which knows whose body it is. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() <= 0
                && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(Principal::getName)
                .defaultIfEmpty(ClientAddress.of(exchange.getRequest().getRemoteAddress()))
                .flatMap(caller -> {
                    var body = new Counted(exchange.getRequest(), caller);
                    return chain.filter(exchange.mutate().request(body).build())
                            .doFinally(end -> body.giveBack());
                });
    }

    private final class Counted extends ServerHttpRequestDecorator {

        private final String caller;
        private long taken;
        private boolean isOver;

        Counted(ServerHttpRequest request, String caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .handle(this::count)
                    .contextWrite(context -> context.put(DROPPED, ToldOnce.INSTANCE));
        }

        private void count(DataBuffer buffer, SynchronousSink<DataBuffer> next) {
            switch (take(buffer.readableByteCount())) {
                case TAKEN -> next.next(buffer);
                case TOO_MANY_OF_CALLER -> {
                    ofCaller.increment();
                    DataBufferUtils.release(buffer);
                    next.error(
                            Problem.tooManyRequests(
                                    "You are sending too much at once. Wait for answers first.",
                                    RETRY_AFTER));
                }
                case TOO_MANY_OF_ALL -> {
                    ofAll.increment();
                    DataBufferUtils.release(buffer);
                    next.error(
                            Problem.unavailable(
                                    "Too much is being sent to us at once. Try again soon.",
                                    RETRY_AFTER));
                }
            }
        }

        private synchronized BodyBudget.Answer take(int bytes) {
            if (isOver) {
                return BodyBudget.Answer.TAKEN;
            }
            BodyBudget.Answer answer = budget.take(caller, bytes);
            if (answer == BodyBudget.Answer.TAKEN) {
                taken += bytes;
            }
            return answer;
        }

        private synchronized void giveBack() {
            if (!isOver) {
                isOver = true;
                budget.giveBack(caller, taken);
            }
        }
    }

    /** Reactor Netty tells a body's error again when the connection ends. */
    private enum ToldOnce implements Consumer<Throwable> {
        INSTANCE;

        @Override
        public void accept(Throwable late) {
            if (!(late instanceof Problem)) {
                log.warn("A body failed after its end: {}", late.toString());
            }
        }
    }
}
