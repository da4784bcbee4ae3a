package org.umoorsehhat.gateway.problem;

import io.netty.handler.codec.DateFormatter;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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
                    exchange.getResponse().getHeaders().set(HttpHeaders.DATE, now());
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }

    /** Not by Spring's formatter: it reads the names of time zones from files, on this thread. */
    private String now() {
        return DateFormatter.format(Date.from(clock.instant()));
    }
}
