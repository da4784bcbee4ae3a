package org.umoorsehhat.gateway.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * An {@link Error} in a filter, such as a stack that overflows, is a failed request. Reactor lets
 * those of the virtual machine through its operators, and whoever asked would get no answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FatalErrors implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Void> actual) {
                Mono<Void> rest;
                try {
                    chain.filter(exchange).subscribe(actual);
                    return;
                } catch (VirtualMachineError | LinkageError e) {
                    rest = Mono.error(new IllegalStateException("An error in a filter", e));
                }
                rest.subscribe(actual);
            }
        };
    }
}
