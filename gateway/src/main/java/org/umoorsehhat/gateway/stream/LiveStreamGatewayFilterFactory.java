package org.umoorsehhat.gateway.stream;

import java.security.Principal;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/**
 * {@code LiveStream}: of this route only so many are open at a time, in all and for each caller.
 */
@Component
class LiveStreamGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    /** Around what writes the answer, and so until its end. */
    private static final int WHILE_IT_LASTS =
            NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final OpenStreams streams;
    private final ProblemWriter problems;

    LiveStreamGatewayFilterFactory(OpenStreams streams, ProblemWriter problems) {
        super(Object.class);
        this.streams = streams;
        this.problems = problems;
    }

    @Override
    public GatewayFilter apply(Object config) {
        return new OrderedGatewayFilter(
                (exchange, chain) ->
                        exchange.getPrincipal()
                                .map(Principal::getName)
                                .defaultIfEmpty("")
                                .flatMap(caller -> stream(caller, exchange, chain)),
                WHILE_IT_LASTS);
    }

    private Mono<Void> stream(String caller, ServerWebExchange exchange, GatewayFilterChain chain) {
        return switch (streams.open(caller)) {
            case OPENED -> chain.filter(exchange).doFinally(end -> streams.close(caller));
            case TOO_MANY_OF_CALLER ->
                    problems.write(
                            exchange,
                            Problem.tooManyRequests(
                                    "You have as many live streams open as one caller may have."
                                            + " Close one first.",
                                    RETRY_AFTER));
            case TOO_MANY_OF_ALL ->
                    problems.write(
                            exchange,
                            Problem.unavailable(
                                    "No more live streams can be opened now. Ask for the list"
                                            + " instead, and try again later.",
                                    RETRY_AFTER));
        };
    }
}
