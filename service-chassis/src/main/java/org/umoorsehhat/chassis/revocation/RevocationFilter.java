package org.umoorsehhat.chassis.revocation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.caller.Authenticated;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import org.umoorsehhat.chassis.revocation.Revocations.Refusal;
import reactor.core.publisher.Mono;

/** Refuses what comes with a token that is good and opens nothing. */
final class RevocationFilter implements WebFilter, Ordered {

    private final Revocations revocations;
    private final ProblemWriter problems;
    private final MeterRegistry meters;

    RevocationFilter(Revocations revocations, ProblemWriter problems, MeterRegistry meters) {
        this.revocations = revocations;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Authenticated.of(exchange)
                .mapNotNull(revocations::refusalOf)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(refusal ->
                        refusal.isEmpty()
                                ? chain.filter(exchange)
                                : refuse(exchange, refusal.get()));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Refusal refusal) {
        meters.counter("revocations.refused", "why", refusal.name().toLowerCase(Locale.ROOT))
                .increment();
        return problems.write(exchange, problem(refusal));
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case REVOKED ->
                    Problem.unauthorized("This token has been revoked. Log in again.")
                            .withHeader(
                                    HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            case INACTIVE ->
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "inactive",
                            "Not active",
                            "You are not active at this clinic any more. Ask the clinic.");
        };
    }

    /** Right after security, which has checked the token (-100). */
    @Override
    public int getOrder() {
        return -99;
    }
}
