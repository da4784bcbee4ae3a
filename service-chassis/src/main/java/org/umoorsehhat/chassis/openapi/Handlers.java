package org.umoorsehhat.chassis.openapi;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;

/** Questions about the method of a controller. */
final class Handlers {

    private Handlers() {}

    static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type);
    }

    static boolean has(HandlerMethod handler, Class<? extends Annotation> onParameter) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(onParameter));
    }

    static boolean answersNothing(HandlerMethod handler) {
        return handler.getReturnType().getGenericParameterType().getTypeName().contains("Void");
    }
}
