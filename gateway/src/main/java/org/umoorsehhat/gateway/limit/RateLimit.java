package org.umoorsehhat.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/** Refuses who sends too much: too many requests in a time, or too many at once. */
final class RateLimit implements WebFilter {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Function<ServerWebExchange, Mono<String>> key;
    private final Buckets buckets;
    private final RequestsUnderWay underWay;
    private final Counter refused;
    private final ProblemWriter problems;

    /**
     * @param key who sends it
     */
    RateLimit(
            Function<ServerWebExchange, Mono<String>> key,
            Buckets buckets,
            RequestsUnderWay underWay,
            Counter refused,
            ProblemWriter problems) {
        this.key = key;
        this.buckets = buckets;
        this.underWay = underWay;
        this.refused = refused;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith("/actuator/")
                ? chain.filter(exchange)
                : key.apply(exchange).flatMap(who -> limited(who, exchange, chain));
    }

    private Mono<Void> limited(String who, ServerWebExchange exchange, WebFilterChain chain) {
        ConsumptionProbe answer = buckets.take(who);
        if (!answer.isConsumed()) {
            return refuse(exchange, Duration.ofNanos(answer.getNanosToWaitForRefill()));
        }
        if (!underWay.begin(who)) {
            return refuse(exchange, SOON);
        }
        return chain.filter(exchange).doFinally(end -> underWay.end(who));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
        refused.increment();
        return problems.write(
                exchange,
                Problem.tooManyRequests("You have sent too many requests. Slow down.", wait));
    }
}
