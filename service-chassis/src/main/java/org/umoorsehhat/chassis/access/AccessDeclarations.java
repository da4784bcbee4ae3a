package org.umoorsehhat.chassis.access;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/** What every endpoint of the API says of itself: recorded, or not and why. */
public final class AccessDeclarations implements SmartInitializingSingleton {

    private static final String API = "/api/";
    private static final String ROOT = "/api/appointments";

    private final RequestMappingInfoHandlerMapping endpoints;
    private final Map<Endpoint, Declaration> recorded = new HashMap<>();
    private final List<Declaration> all = new ArrayList<>();

    AccessDeclarations(RequestMappingInfoHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    /** A method that controllers have inherited is an endpoint of each. */
    private record Endpoint(Class<?> controller, Method method) {

        static Endpoint of(HandlerMethod handler) {
            return new Endpoint(handler.getBeanType(), handler.getMethod());
        }
    }

    /**
     * An endpoint.
     *
     * @param action method and path, without {@code /api/appointments}
     * @param kind what is accessed; null where calls are not recorded
     * @param patient the path's variable that is a patient's number; null where none is
     */
    public record Declaration(String action, @Nullable String kind, @Nullable String patient) {

        public boolean isRecorded() {
            return kind != null;
        }
    }

    /**
     * @throws IllegalStateException for an endpoint that says nothing
     */
    @Override
    public void afterSingletonsInstantiated() {
        var silent = new ArrayList<String>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> read(mapping, handler, silent));
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "Neither @Recorded nor @Unrecorded: " + String.join(", ", silent));
        }
    }

    private void read(RequestMappingInfo mapping, HandlerMethod handler, List<String> silent) {
        for (var pattern : mapping.getPatternsCondition().getPatterns()) {
            String path = pattern.getPatternString();
            if (!path.startsWith(API)) {
                continue;
            }
            String action = method(mapping) + " " + path.replaceFirst("^" + ROOT, "");
            var declaration = declaration(action, handler);
            if (declaration == null) {
                silent.add(action);
            } else {
                all.add(declaration);
                if (declaration.isRecorded()) {
                    recorded.put(Endpoint.of(handler), declaration);
                }
            }
        }
    }

    private static String method(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(Enum::name)
                .orElse("*");
    }

    /** What the method says counts more than what its class does. */
    private static @Nullable Declaration declaration(String action, HandlerMethod handler) {
        Recorded recorded = handler.getMethodAnnotation(Recorded.class);
        Unrecorded unrecorded = handler.getMethodAnnotation(Unrecorded.class);
        if (recorded == null && unrecorded == null) {
            Class<?> controller = handler.getBeanType();
            recorded = AnnotatedElementUtils.findMergedAnnotation(controller, Recorded.class);
            unrecorded = AnnotatedElementUtils.findMergedAnnotation(controller, Unrecorded.class);
        }
        if (recorded != null) {
            String patient = recorded.patient().isEmpty() ? null : recorded.patient();
            return new Declaration(action, recorded.value(), patient);
        }
        return unrecorded == null ? null : new Declaration(action, null, null);
    }

    /** All endpoints, in no order. */
    public List<Declaration> all() {
        return List.copyOf(all);
    }

    /** Of an endpoint whose calls are recorded; null for others. */
    @Nullable Declaration of(@Nullable Object handler) {
        return handler instanceof HandlerMethod method ? recorded.get(Endpoint.of(method)) : null;
    }
}
