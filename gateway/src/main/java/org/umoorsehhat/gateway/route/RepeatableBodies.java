package org.umoorsehhat.gateway.route;

import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps the bodies of requests that may be sent again, and of no others: these pass through as fast
 * as the service takes them. The framework's own filter, which is off, keeps those of every method
 * once any is repeated, for as long as a slow client takes to send them.
 */
@Component
class RepeatableBodies implements GlobalFilter, Ordered {

    /** As in the {@code Retry} filter. */
    private static final Set<HttpMethod> REPEATED = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1000;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean hasBody =
                headers.getContentLength() > 0
                        || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return hasBody && REPEATED.contains(exchange.getRequest().getMethod())
                ? ServerWebExchangeUtils.cacheRequestBody(
                        exchange, kept -> chain.filter(exchange.mutate().request(kept).build()))
                : chain.filter(exchange);
    }
}
