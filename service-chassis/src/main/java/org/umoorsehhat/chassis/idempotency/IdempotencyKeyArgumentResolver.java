package org.umoorsehhat.chassis.idempotency;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link IdempotencyKey}. */
final class IdempotencyKeyArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        byte[] fingerprint = exchange.getAttribute(IdempotencyFilter.FINGERPRINT);
        if (fingerprint == null) {
            return Mono.just(IdempotencyKey.ABSENT);
        }
        String key = exchange.getRequest().getHeaders().getFirst(IdempotencyFilter.HEADER);
        return exchange.getPrincipal()
                .map(principal -> new IdempotencyKey(principal.getName(), key, fingerprint));
    }
}
