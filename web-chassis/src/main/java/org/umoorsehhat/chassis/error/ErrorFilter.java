package org.umoorsehhat.chassis.error;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Every request has an answer, whatever its handling dies of: see {@link ErrorGuard}. One stands
 * around all other filters, one behind those of Spring Security, which go on in another thread.
 */
public final class ErrorFilter implements WebFilter, Ordered {

    /** Spring Security's filters are at -100; one more may stand between. */
    public static final int BEHIND_SECURITY = -98;

    private final int order;

    public ErrorFilter(int order) {
        this.order = order;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ErrorGuard.<Void>of(guard -> {
            var request = new GuardedBody(exchange.getRequest(), guard);
            var answer = new GuardedAnswer(exchange.getResponse());
            return chain.filter(exchange.mutate().request(request).response(answer).build());
        });
    }

    @Override
    public int getOrder() {
        return order;
    }
}
