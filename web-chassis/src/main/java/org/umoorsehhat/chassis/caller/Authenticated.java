package org.umoorsehhat.chassis.caller;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/**
 * Who sent a request, and the token that says so: for filters, which come before any controller.
 *
 * @param token as it was checked: signature, issuer, audience and expiry hold
 */
public record Authenticated(Caller caller, Jwt token) {

    /** Of the running request; empty where its path takes no token. */
    public static Mono<Authenticated> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(Authenticated::token)
                .map(token -> new Authenticated(CallerArgumentResolver.caller(token), token));
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
