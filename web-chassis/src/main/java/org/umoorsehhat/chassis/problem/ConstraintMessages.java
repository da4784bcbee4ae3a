package org.umoorsehhat.chassis.problem;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What callers are told of constraints that they broke. */
public final class ConstraintMessages {

    private static final String FROM_NONE = "has not from 0 to";
    private static final Pattern CHARACTERS = Pattern.compile("characters$");

    private ConstraintMessages() {}

    /** Messages by field, as {@link Problem#invalid(Map)} takes them. */
    public static <T> Map<String, List<String>> of(Set<ConstraintViolation<T>> violations) {
        var errors = new LinkedHashMap<String, List<String>>();
        for (ConstraintViolation<T> violation : violations) {
            String field = SnakeCase.of(violation.getPropertyPath().toString());
            errors.computeIfAbsent(field, name -> new ArrayList<>())
                    .add(of(violation.getMessage(), violation.getInvalidValue()));
        }
        return errors;
    }

    /** The size of a list is not that of a text, and what may be empty is only too large. */
    static String of(@Nullable String message, @Nullable Object value) {
        if (message == null) {
            return "is not valid";
        }
        String sized =
                value instanceof Collection<?>
                        ? CHARACTERS.matcher(message).replaceFirst("entries")
                        : message;
        return sized.startsWith(FROM_NONE)
                ? "has more than" + sized.substring(FROM_NONE.length())
                : sized;
    }
}
