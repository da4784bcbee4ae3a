package org.umoorsehhat.chassis.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Messages of bean validation, by field. */
final class InvalidInput {

    private static final String EDITED = "edited.";

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private InvalidInput() {}

    static Problem problem(WebExchangeBindException failure) {
        var input = new InvalidInput();
        input.add(failure);
        return input.problem();
    }

    static Problem problem(HandlerMethodValidationException failure) {
        var input = new InvalidInput();
        failure.getBeanResults().forEach(input::add);
        failure.getValueResults()
                .forEach(result -> {
                    String name = result.getMethodParameter().getParameterName();
                    result.getResolvableErrors().forEach(error -> input.add(name, error));
                });
        failure.getCrossParameterValidationResults().forEach(error -> input.add("request", error));
        return input.problem();
    }

    private void add(Errors found) {
        for (FieldError error : found.getFieldErrors()) {
            add(withoutEdited(error.getField()), error);
        }
        found.getGlobalErrors().forEach(error -> add("body", error));
    }

    private void add(@Nullable String field, MessageSourceResolvable error) {
        Object rejected = error instanceof FieldError known ? known.getRejectedValue() : null;
        errors.computeIfAbsent(
                        SnakeCase.of(field == null ? "request" : field), name -> new ArrayList<>())
                .add(ConstraintMessages.of(error.getDefaultMessage(), rejected));
    }

    /** Of {@code Edit}, callers do not know. */
    private static String withoutEdited(String field) {
        return field.startsWith(EDITED) ? field.substring(EDITED.length()) : field;
    }

    private Problem problem() {
        return Problem.invalid(errors);
    }
}
