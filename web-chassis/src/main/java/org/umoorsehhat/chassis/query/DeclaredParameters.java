package org.umoorsehhat.chassis.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.umoorsehhat.chassis.page.PageQuery;

/**
 * The query parameters of an endpoint, as the method that handles it declares them.
 *
 * @param types by name; empty where whoever reads the parameter checks it
 */
record DeclaredParameters(Map<String, Optional<TypeDescriptor>> types) {

    static DeclaredParameters of(HandlerMethod method) {
        var types = new LinkedHashMap<String, Optional<TypeDescriptor>>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == PageQuery.class) {
                PageQuery.PARAMETERS.forEach(name -> types.put(name, Optional.empty()));
            }
            RequestParam declaration = parameter.getParameterAnnotation(RequestParam.class);
            if (declaration != null) {
                types.put(name(declaration, parameter), Optional.of(new TypeDescriptor(parameter)));
            }
        }
        return new DeclaredParameters(types);
    }

    private static String name(RequestParam declaration, MethodParameter parameter) {
        return declaration.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameterName())
                : declaration.name();
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    @Nullable TypeDescriptor type(String name) {
        return types.getOrDefault(name, Optional.empty()).orElse(null);
    }

    /** Whether its pages are those of lists: what counts for itself has limits of its own. */
    boolean isPaged() {
        return has(PageQuery.PARAMETERS.getFirst())
                && type(PageQuery.PARAMETERS.getFirst()) == null;
    }

    /** What a caller is told who gave another name. */
    String refusal(String name) {
        if (types.isEmpty()) {
            return "is not a parameter here: there are none";
        }
        return NearestName.of(name, types.keySet())
                .map(nearest -> "is not a parameter here; did you mean " + nearest + "?")
                .orElseGet(() ->
                        "is not a parameter here; there are " + String.join(", ", types.keySet()));
    }
}
