package org.umoorsehhat.chassis.openapi;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Has the OpenAPI document made on a thread that may block: whoever asks first waits for it, and
 * nobody else, for it takes about a second and locks. At the start nobody has asked.
 */
final class DocumentThread implements WebFilter, Ordered {

    private final String path;

    /**
     * @param path of the document; its other forms are below
     */
    DocumentThread(String path) {
        this.path = path;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answered = chain.filter(exchange);
        return exchange.getRequest().getPath().value().startsWith(path)
                ? answered.subscribeOn(Schedulers.boundedElastic())
                : answered;
    }

    /** After all others: only the document itself is made elsewhere. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
