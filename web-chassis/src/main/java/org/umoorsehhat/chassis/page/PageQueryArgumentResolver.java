package org.umoorsehhat.chassis.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Reads {@code page}, {@code page_size} and {@code cursor}. */
public final class PageQueryArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        var errors = new LinkedHashMap<String, List<String>>();
        int page = page(query, errors);
        int size = size(query, errors);
        if (!errors.isEmpty()) {
            return Mono.error(Problem.invalid(errors));
        }
        return Mono.just(
                new PageQuery(
                        page, size, query.getFirst("cursor"), exchange.getRequest().getURI()));
    }

    /** What is wrong with them, for who looks at whole queries. */
    public static Map<String, List<String>> faults(MultiValueMap<String, String> query) {
        var errors = new LinkedHashMap<String, List<String>>();
        page(query, errors);
        size(query, errors);
        return errors;
    }

    private static int page(MultiValueMap<String, String> query, Map<String, List<String>> errors) {
        return number(query.getFirst("page"), "page", 1, PageQuery.MAX_PAGE, errors);
    }

    private static int size(MultiValueMap<String, String> query, Map<String, List<String>> errors) {
        return number(
                query.getFirst("page_size"),
                "page_size",
                PageQuery.DEFAULT_SIZE,
                PageQuery.MAX_SIZE,
                errors);
    }

    private static int number(
            @Nullable String text,
            String name,
            int otherwise,
            int max,
            Map<String, List<String>> errors) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= max) {
                return value;
            }
        }
        errors.computeIfAbsent(name, n -> new ArrayList<>())
                .add("is not a whole number from 1 to " + max);
        return otherwise;
    }
}
