package org.umoorsehhat.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/**
 * Refuses a caller who sends too much: whoever the token names, or the client's address where there
 * is no token. Part of the security chain, between knowing who it is and deciding what they may do.
 */
public final class RateLimit implements WebFilter {

    private final RateLimitBuckets buckets;
    private final ProblemWriter problems;

    RateLimit(RateLimitBuckets buckets, ProblemWriter problems) {
        this.buckets = buckets;
        this.problems = problems;
    }

    /** Makes the filter without making it a bean, which would put it into every chain. */
    @Component
    public static final class Factory {

        private final RateLimitBuckets buckets;
        private final ProblemWriter problems;

        Factory(RateLimitBuckets buckets, ProblemWriter problems) {
            this.buckets = buckets;
            this.problems = problems;
        }

        public RateLimit create() {
            return new RateLimit(buckets, problems);
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(Principal::getName)
                .map(name -> "sub " + name)
                .defaultIfEmpty("ip " + address(exchange))
                .map(buckets::ask)
                .flatMap(answer ->
                        answer.isConsumed()
                                ? chain.filter(exchange)
                                : problems.write(exchange, tooMany(answer)));
    }

    private static Problem tooMany(ConsumptionProbe answer) {
        return Problem.tooManyRequests(
                "You have sent too many requests. Slow down.",
                Duration.ofNanos(answer.getNanosToWaitForRefill()));
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
