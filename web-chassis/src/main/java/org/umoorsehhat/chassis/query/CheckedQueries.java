package org.umoorsehhat.chassis.query;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.page.PageQueryArgumentResolver;
import org.umoorsehhat.chassis.problem.Expected;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Looks at the query of a request to the API before the method that handles it is called: names
 * that the method does not declare, and values that are none of their type, are a {@code 400}, all
 * of them at once. Without a query it costs nothing.
 */
public final class CheckedQueries extends RequestMappingHandlerAdapter {

    /** What is not below it – health, metrics, documents, pages – takes what it likes. */
    private static final String API = "/api/";

    /** As many as there are endpoints. */
    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getURI().getRawQuery() == null
                || !request.getPath().value().startsWith(API)
                || !(handler instanceof HandlerMethod method)
                || !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class)) {
            return super.handle(exchange, handler);
        }
        var errors = faults(request.getQueryParams(), parameters(method));
        return errors.isEmpty()
                ? super.handle(exchange, handler)
                : Mono.error(Problem.invalid(errors));
    }

    private DeclaredParameters parameters(HandlerMethod method) {
        return declared.computeIfAbsent(method.getMethod(), known -> DeclaredParameters.of(method));
    }

    private Map<String, List<String>> faults(
            MultiValueMap<String, String> query, DeclaredParameters parameters) {
        var errors = new LinkedHashMap<String, List<String>>();
        query.forEach((name, values) -> {
            if (!parameters.has(name)) {
                errors.put(name, List.of(parameters.refusal(name)));
                return;
            }
            TypeDescriptor type = parameters.type(name);
            if (type != null && !isOf(type, values)) {
                errors.put(name, List.of("is not " + Expected.of(type.getType())));
            }
        });
        if (parameters.isPaged()) {
            errors.putAll(PageQueryArgumentResolver.faults(query));
        }
        return errors;
    }

    private boolean isOf(TypeDescriptor type, List<?> values) {
        ConversionService conversion =
                getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer binding
                        ? binding.getConversionService()
                        : null;
        if (conversion == null) {
            return true;
        }
        Object value = values.size() == 1 ? values.getFirst() : values;
        try {
            conversion.convert(value, type);
            return true;
        } catch (ConversionException e) {
            return false;
        }
    }
}
