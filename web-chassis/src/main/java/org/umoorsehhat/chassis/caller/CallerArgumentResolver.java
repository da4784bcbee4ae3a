package org.umoorsehhat.chassis.caller;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.text.PlainLine;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link Caller}. */
public final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

    private final PublicDirectory directory;

    /**
     * @param directory what needs no token
     */
    public CallerArgumentResolver(PublicDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .<Object>map(authentication -> caller((Jwt) authentication.getPrincipal()))
                .switchIfEmpty(Mono.defer(() -> anybody(exchange)));
    }

    private Mono<Object> anybody(ServerWebExchange exchange) {
        return directory
                .matches(exchange)
                .filter(ServerWebExchangeMatcher.MatchResult::isMatch)
                .map(open -> Caller.ANYBODY);
    }

    static Caller caller(@Nullable Jwt jwt) {
        if (jwt == null || jwt.getSubject() == null) {
            throw new IllegalStateException("a request without a token reached a controller");
        }
        String name = jwt.getClaimAsString("name");
        return new Caller(
                jwt.getSubject(),
                PlainLine.of(name == null ? jwt.getSubject() : name),
                roles(jwt.getClaims().get("roles")),
                id(jwt.getClaims().get("patient_id")),
                id(jwt.getClaims().get("doctor_id")));
    }

    private static Set<Role> roles(@Nullable Object claim) {
        var roles = EnumSet.noneOf(Role.class);
        Collection<?> names = claim instanceof Collection<?> many ? many : List.of();
        for (Object name : names) {
            Role.named(String.valueOf(name)).ifPresent(roles::add);
        }
        return roles;
    }

    /** Providers put numbers into claims as numbers or as strings; anything else is nobody. */
    private static @Nullable Long id(@Nullable Object claim) {
        return switch (claim) {
            case Number number -> number.longValue();
            case String text when text.matches("[0-9]{1,18}") -> Long.valueOf(text);
            case null, default -> null;
        };
    }
}
