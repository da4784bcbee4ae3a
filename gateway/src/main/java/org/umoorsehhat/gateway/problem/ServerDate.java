package org.umoorsehhat.gateway.problem;

import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What time it is here, in every answer (RFC 9110, 6.6.1): how long an offer still runs is counted
 * by it, not by the clock of whoever looks.
 */
@Component
@Order(TraceHeader.FIRST)
class ServerDate implements WebFilter {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> {
                    exchange.getResponse().getHeaders().setDate(clock.millis());
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }
}
