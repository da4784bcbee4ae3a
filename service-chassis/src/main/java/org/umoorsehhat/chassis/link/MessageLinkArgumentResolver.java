package org.umoorsehhat.chassis.link;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link MessageLink}. */
final class MessageLinkArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MessageLink.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        MessageLink link = exchange.getAttribute(LinkFilter.ATTRIBUTE);
        return link == null ? Mono.error(MessageLink.over()) : Mono.just(link);
    }
}
