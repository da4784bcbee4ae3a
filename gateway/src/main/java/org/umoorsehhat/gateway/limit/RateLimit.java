package org.umoorsehhat.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/** Refuses who sends too much: too many requests in a time, or too many at once. */
final class RateLimit implements WebFilter {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** For how many requests one counts. */
    interface Weight {
        int of(ServerHttpRequest request, boolean ofPatient);
    }

    private final Function<ServerWebExchange, Mono<Sender>> sender;
    private final Weight weight;
    private final Buckets buckets;
    private final RequestsUnderWay underWay;
    private final Counter refused;
    private final ProblemWriter problems;

    /**
     * @param sender who sends it
     * @param weight for how many it counts
     */
    RateLimit(
            Function<ServerWebExchange, Mono<Sender>> sender,
            Weight weight,
            Buckets buckets,
            RequestsUnderWay underWay,
            Counter refused,
            ProblemWriter problems) {
        this.sender = sender;
        this.weight = weight;
        this.buckets = buckets;
        this.underWay = underWay;
        this.refused = refused;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith("/actuator/")
                ? chain.filter(exchange)
                : sender.apply(exchange).flatMap(who -> limited(who, exchange, chain));
    }

    private Mono<Void> limited(Sender sender, ServerWebExchange exchange, WebFilterChain chain) {
        String who = sender.key();
        int count = weight.of(exchange.getRequest(), sender.isPatient());
        ConsumptionProbe answer = buckets.take(who, count);
        if (!answer.isConsumed()) {
            return refuse(exchange, Duration.ofNanos(answer.getNanosToWaitForRefill()));
        }
        if (!underWay.begin(who, count)) {
            return refuse(exchange, SOON);
        }
        return chain.filter(exchange).doFinally(end -> underWay.end(who, count));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
        refused.increment();
        return problems.write(
                exchange,
                Problem.tooManyRequests("You have sent too many requests. Slow down.", wait));
    }
}
