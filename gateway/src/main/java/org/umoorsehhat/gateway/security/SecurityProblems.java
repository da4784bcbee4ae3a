package org.umoorsehhat.gateway.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import org.umoorsehhat.gateway.limit.RateLimits;
import reactor.core.publisher.Mono;

/** {@code 401} and {@code 403} as RFC 6750 and RFC 9457 want them. */
@Component
class SecurityProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final ProblemWriter problems;
    private final RateLimits limits;

    SecurityProblems(ProblemWriter problems, RateLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        Problem tooMany = limits.afterFailure(exchange);
        if (tooMany != null) {
            return problems.write(exchange, tooMany);
        }
        // Not why: that helps only somebody who is trying.
        return failure instanceof OAuth2AuthenticationException
                ? problems.write(
                        exchange,
                        Problem.unauthorized(
                                        "The bearer token is expired, not for this platform, or not"
                                                + " valid. Get a new one.")
                                .withHeader(
                                        HttpHeaders.WWW_AUTHENTICATE,
                                        "Bearer error=\"invalid_token\""))
                : problems.write(
                        exchange,
                        Problem.unauthorized("This needs a bearer token.")
                                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return problems.write(
                exchange,
                Problem.forbidden("Your role may not do this.")
                        .withHeader(
                                HttpHeaders.WWW_AUTHENTICATE,
                                "Bearer error=\"insufficient_scope\""));
    }
}
