package org.umoorsehhat.chassis.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * A path that is written out is that path alone: {@code appointments/today} is no appointment whose
 * number is today, whatever the method and the {@code Accept} header. The framework's own rule asks
 * for the best of all that fit in every respect, so that a {@code POST} there, or a stream that
 * somebody wants as JSON, ended in {@code appointments/{id}}.
 *
 * <p>What answers with JSON is not run for somebody who takes none: the framework finds that out
 * when the effect has been had.
 */
final class LiteralPaths extends RequestMappingHandlerMapping {

    private static final MediaType SUFFIX = new MediaType("application", "*+json");

    private Set<String> literals = Set.of();
    private Set<Method> jsonOnly = Set.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        literals =
                methods.keySet().stream()
                        .flatMap(info -> info.getDirectPaths().stream())
                        .collect(Collectors.toUnmodifiableSet());
        jsonOnly =
                methods.entrySet().stream()
                        .filter(entry -> entry.getKey().getProducesCondition().isEmpty())
                        .map(Map.Entry::getValue)
                        .filter(LiteralPaths::answersWithJson)
                        .map(HandlerMethod::getMethod)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Not with nothing, text or bytes, nor with what only the method itself knows. */
    private static boolean answersWithJson(HandlerMethod handler) {
        ResolvableType type =
                ResolvableType.forMethodReturnType(handler.getMethod(), handler.getBeanType());
        if (Publisher.class.isAssignableFrom(type.toClass())) {
            type = type.getGeneric(0);
        }
        if (HttpEntity.class.isAssignableFrom(type.toClass())) {
            type = type.getGeneric(0);
        }
        Class<?> body = type.toClass();
        return body.isRecord()
                || Iterable.class.isAssignableFrom(body)
                || Map.class.isAssignableFrom(body);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo info, ServerWebExchange exchange) {
        return isAnother(info, exchange) ? null : super.getMatchingMapping(info, exchange);
    }

    private boolean isAnother(RequestMappingInfo info, ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return literals.contains(path) && !info.getDirectPaths().contains(path);
    }

    @Override
    protected void handleMatch(
            RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        if (jsonOnly.contains(handler.getMethod())
                && getContentTypeResolver().resolveMediaTypes(exchange).stream()
                        .noneMatch(LiteralPaths::isJson)) {
            throw new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean isJson(MediaType accepted) {
        return accepted.getQualityValue() > 0
                && (accepted.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || accepted.isCompatibleWith(SUFFIX));
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> infos, ServerWebExchange exchange) throws Exception {
        Set<RequestMappingInfo> candidates =
                infos.stream()
                        .filter(info -> !isAnother(info, exchange))
                        .collect(Collectors.toUnmodifiableSet());
        try {
            return super.handleNoMatch(candidates, exchange);
        } catch (MethodNotAllowedException refused) {
            throw new MethodNotAllowedException(
                    refused.getHttpMethod(), withImplied(refused.getSupportedMethods()));
        }
    }

    /** As the answer to {@code OPTIONS} has them. */
    private static Set<HttpMethod> withImplied(Set<HttpMethod> declared) {
        var all = new TreeSet<>(declared);
        if (all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        all.add(HttpMethod.OPTIONS);
        return all;
    }
}
