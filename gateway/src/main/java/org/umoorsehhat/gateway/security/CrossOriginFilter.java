package org.umoorsehhat.gateway.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsProcessor;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/** Refuses other origins as the framework does, but says so in a problem. */
final class CrossOriginFilter implements WebFilter {

    private final CorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfigurationSource rules;
    private final ProblemWriter problems;

    CrossOriginFilter(CorsConfigurationSource rules, ProblemWriter problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        CorsConfiguration known = rules.getCorsConfiguration(exchange);
        if (!processor.process(known, exchange)) {
            return problems.write(
                    exchange,
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "Pages of this origin may not call this. An administrator can allow it."));
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? Mono.empty()
                : chain.filter(exchange);
    }
}
