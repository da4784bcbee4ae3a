package org.umoorsehhat.chassis.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a value of a type looks like, in words for callers: "is not …". */
public final class Expected {

    private Expected() {}

    public static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "valid";
        }
        if (type.isEnum()) {
            return oneOf(type);
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-12-30";
            case "LocalTime" -> "a time such as 10:00";
            case "Instant", "OffsetDateTime" -> "a time with offset such as 2026-12-30T10:00:00Z";
            case "int", "Integer", "long", "Long", "short", "Short" -> "a whole number in range";
            case "BigDecimal" -> "an amount such as \"150.00\"";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "String" -> "a text";
            case "List" -> "a list";
            default -> "valid";
        };
    }

    /** {@code one of a, b, c}, as the constants are written in JSON. */
    public static String oneOf(Class<?> type) {
        return "one of " + String.join(", ", codes(type));
    }

    /** How the constants of an enum are written: in lower case, unless they say otherwise. */
    private static List<String> codes(Class<?> type) {
        var codes = new ArrayList<String>();
        for (Object constant : type.getEnumConstants()) {
            codes.add(code((Enum<?>) constant));
        }
        return codes;
    }

    private static String code(Enum<?> constant) {
        try {
            var written =
                    constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(JsonProperty.class);
            return written == null ? constant.name().toLowerCase(Locale.ROOT) : written.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
