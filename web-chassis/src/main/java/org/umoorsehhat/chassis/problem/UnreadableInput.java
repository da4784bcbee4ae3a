package org.umoorsehhat.chassis.problem;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the field that could not be read, so that the caller is told which. */
final class UnreadableInput {

    private static final Supplier<Problem> NO_JSON =
            () -> Problem.invalid("body", "is missing or is not valid JSON");

    private UnreadableInput() {}

    static Problem problem(Throwable failure) {
        JacksonException json = Causes.first(failure, JacksonException.class).orElse(null);
        if (json != null) {
            return json(json);
        }
        return failure instanceof ServerWebInputException input
                        && input.getMethodParameter() != null
                ? parameter(input.getMethodParameter(), input)
                : NO_JSON.get();
    }

    private static Problem json(JacksonException failure) {
        Problem malformed = MalformedJson.problem(failure);
        if (malformed != null) {
            return malformed;
        }
        String field =
                failure.getPath().stream()
                        .map(part ->
                                part.getPropertyName() == null
                                        ? "[" + part.getIndex() + "]"
                                        : part.getPropertyName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[");
        if (field.isEmpty()) {
            return NO_JSON.get();
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    Problem.invalid(field, "is not a field of this request");
            case InvalidFormatException wrong ->
                    Problem.invalid(field, "is not " + Expected.of(wrong.getTargetType()));
            case MismatchedInputException wrong ->
                    Problem.invalid(field, "is not " + Expected.of(wrong.getTargetType()));
            case InputCoercionException wrong ->
                    Problem.invalid(field, "is not " + Expected.of(wrong.getTargetType()));
            default -> Problem.invalid(field, "is not valid");
        };
    }

    private static Problem parameter(MethodParameter parameter, ServerWebInputException input) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return NO_JSON.get();
        }
        String name = parameter.getParameterName();
        String expected =
                Causes.first(input, TypeMismatchException.class)
                        .map(mismatch -> Expected.of(mismatch.getRequiredType()))
                        .orElse("valid");
        return Problem.invalid(SnakeCase.of(name == null ? "request" : name), "is not " + expected);
    }
}
