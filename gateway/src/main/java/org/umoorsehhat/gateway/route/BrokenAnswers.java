package org.umoorsehhat.gateway.route;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An answer whose head came and whose body did not is none. Outside of the breakers, which let go
 * of a call when the head has come: a stream of events may last for hours.
 */
@Component
class BrokenAnswers implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorMap(failure -> known(failure, exchange));
    }

    private static Throwable known(Throwable failure, ServerWebExchange exchange) {
        UpstreamFailures upstream = UpstreamFailures.of(exchange);
        return upstream == null || exchange.getResponse().isCommitted()
                ? failure
                : upstream.known(failure, exchange);
    }
}
