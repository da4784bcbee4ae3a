package org.umoorsehhat.scheduling.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A text or date in a {@code PATCH} that null clears. What is absent from the body is no {@code
 * Clearable} at all.
 */
@JsonDeserialize(using = Clearable.ClearableReader.class)
public record Clearable(@Nullable String value) {

    /**
     * @throws Problem {@code 400} for a text that is empty or too long
     */
    public @Nullable String checked(String field, int maxLength) {
        if (value != null && (value.isEmpty() || value.length() > maxLength)) {
            throw Problem.invalid(field, "has not from 1 to %d characters".formatted(maxLength));
        }
        return value;
    }

    /**
     * @throws Problem {@code 400} for what is no date
     */
    public @Nullable LocalDate checkedDate(String field) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "is not a date such as 2026-12-30");
        }
    }

    /**
     * @param reader fails with an {@link IllegalArgumentException} that says what is wrong
     * @throws Problem {@code 400} for what it cannot read
     */
    public <T> @Nullable T read(String field, Function<String, T> reader) {
        try {
            return value == null ? null : reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, String.valueOf(e.getMessage()));
        }
    }

    static final class ClearableReader extends StdDeserializer<Clearable> {

        ClearableReader() {
            super(Clearable.class);
        }

        @Override
        public Clearable deserialize(JsonParser parser, DeserializationContext context) {
            return new Clearable(context.readValue(parser, String.class));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return new Clearable(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
