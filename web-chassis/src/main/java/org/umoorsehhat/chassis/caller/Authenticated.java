package org.umoorsehhat.chassis.caller;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who sent a request, and the token that says so: for filters, which come before any controller.
 *
 * @param token as it was checked: signature, issuer, audience and expiry hold
 */
public record Authenticated(Caller caller, Jwt token) {

    private static final String ATTRIBUTE = Authenticated.class.getName();

    /** Of {@code exchange}, whose token is read once; empty where its path takes none. */
    public static Mono<Authenticated> of(ServerWebExchange exchange) {
        Authenticated known = exchange.getAttribute(ATTRIBUTE);
        return known == null
                ? ReactiveSecurityContextHolder.getContext()
                        .mapNotNull(Authenticated::token)
                        .map(token -> read(exchange, token))
                : Mono.just(known);
    }

    private static Authenticated read(ServerWebExchange exchange, Jwt token) {
        var read = new Authenticated(CallerArgumentResolver.caller(token), token);
        exchange.getAttributes().put(ATTRIBUTE, read);
        return read;
    }

    private static @Nullable Jwt token(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Jwt token
                        && token.getSubject() != null
                ? token
                : null;
    }
}
