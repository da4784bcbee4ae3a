package org.umoorsehhat.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.umoorsehhat.chassis.connection.ClientAddress;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/**
 * Who may send how much. Three limits, since a bad token says nothing of its sender and a good one
 * must not suffer from it: an address before its token is looked at, so that looking costs little;
 * an address for what it sends without a good token; and whom a good token names.
 *
 * <p>Filters are made and are no beans, which would put them into every chain.
 */
@Component
public final class RateLimits {

    private final RateLimitProperties properties;
    private final ProblemWriter problems;
    private final MeterRegistry meters;
    private final Buckets failures;
    private final Counter refusedFailures;

    RateLimits(RateLimitProperties properties, ProblemWriter problems, MeterRegistry meters) {
        this.properties = properties;
        this.problems = problems;
        this.meters = meters;
        failures = new Buckets(properties.failures().rate(), properties.maxCallers());
        refusedFailures = refused("failures");
    }

    /** For all requests, before authentication. */
    public WebFilter byAddress() {
        return new RateLimit(
                exchange -> Mono.just(Sender.address(address(exchange))),
                (request, ofPatient) -> 1,
                new Buckets(properties.address().rate(), properties.maxCallers()),
                new RequestsUnderWay(properties.addressAtOnce()),
                refused("address"),
                problems);
    }

    /** By whom the token names, or the address where there is none; after authentication. */
    public WebFilter byCaller() {
        return new RateLimit(
                RateLimits::sender,
                RequestWeight::of,
                new Buckets(properties.caller(), properties.maxCallers()),
                new RequestsUnderWay(properties.atOnce()),
                refused("caller"),
                problems);
    }

    /**
     * For what takes no token, by address; to be asked when it is known that nobody said who they
     * are.
     *
     * @param open what needs no token
     */
    public WebFilter ofAnybody(ServerWebExchangeMatcher open) {
        var limit =
                new RateLimit(
                        exchange -> Mono.just(Sender.address(address(exchange))),
                        RequestWeight::of,
                        new Buckets(properties.anybody().rate(), properties.maxCallers()),
                        new RequestsUnderWay(properties.atOnce()),
                        refused("anybody"),
                        problems);
        return (exchange, chain) ->
                open.matches(exchange)
                        .filter(MatchResult::isMatch)
                        .filterWhen(match -> exchange.getPrincipal().hasElement().map(is -> !is))
                        .hasElement()
                        .flatMap(nobody ->
                                nobody ? limit.filter(exchange, chain) : chain.filter(exchange));
    }

    /** Counts one that failed to say who it is: what it is told if that was one too many. */
    public @Nullable Problem afterFailure(ServerWebExchange exchange) {
        ConsumptionProbe answer = failures.take(address(exchange), 1);
        if (answer.isConsumed()) {
            return null;
        }
        refusedFailures.increment();
        return Problem.tooManyRequests(
                "Too many requests without a good token came from your address. Get a new one"
                        + " before you go on.",
                Duration.ofNanos(answer.getNanosToWaitForRefill()));
    }

    /** Whom limits count for: a subject, or an address. */
    public static Mono<String> caller(ServerWebExchange exchange) {
        return sender(exchange).map(Sender::key);
    }

    private static Mono<Sender> sender(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .map(Sender::of)
                .defaultIfEmpty(Sender.address(address(exchange)));
    }

    private static String address(ServerWebExchange exchange) {
        return ClientAddress.of(exchange.getRequest().getRemoteAddress());
    }

    private Counter refused(String limit) {
        return meters.counter("requests.refused", "limit", limit);
    }
}
