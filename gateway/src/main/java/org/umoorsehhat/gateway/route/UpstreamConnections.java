package org.umoorsehhat.gateway.route;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/** Whoever hangs up ends their own exchange with a service, and nobody else's. */
@Component
class UpstreamConnections implements GlobalFilter, Ordered {

    /** Right around the filter that has the answer's head. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).doOnSuccess(headIsThere -> guard(exchange));
    }

    private static void guard(ServerWebExchange exchange) {
        exchange.getAttributes()
                .computeIfPresent(
                        ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR,
                        (name, connection) -> new UpstreamExchange((Connection) connection));
    }
}
