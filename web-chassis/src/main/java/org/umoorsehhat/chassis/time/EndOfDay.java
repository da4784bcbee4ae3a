package org.umoorsehhat.chassis.time;

import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidNullException;

/**
 * Ends on the wall clock in JSON: a day may end at {@code 24:00}, which no {@link LocalTime} is.
 */
public final class EndOfDay {

    private static final Set<String> MIDNIGHT = Set.of("24:00", "24:00:00");

    private EndOfDay() {}

    /** Reads it as midnight: an end that is not after its start is on the next day. */
    public static final class AsMidnight extends Reader {

        public AsMidnight() {
            super(LocalTime.MIDNIGHT);
        }
    }

    /** The same in a {@code PATCH}: it may be left out, and null is a {@code 400}. */
    public static final class AsMidnightUnlessOmitted extends Reader {

        private final @Nullable BeanProperty property;

        public AsMidnightUnlessOmitted() {
            this(null);
        }

        private AsMidnightUnlessOmitted(@Nullable BeanProperty property) {
            super(LocalTime.MIDNIGHT);
            this.property = property;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty field) {
            return new AsMidnightUnlessOmitted(field);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            BeanProperty field = Objects.requireNonNull(property);
            throw InvalidNullException.from(context, field.getFullName(), field.getType());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    /** Reads it as no time: what has no end of its own lasts until the day ends. */
    public static final class AsNone extends Reader {

        public AsNone() {
            super(null);
        }
    }

    private abstract static class Reader extends StdDeserializer<LocalTime> {

        private final @Nullable LocalTime meaning;

        Reader(@Nullable LocalTime meaning) {
            super(LocalTime.class);
            this.meaning = meaning;
        }

        @Override
        public @Nullable LocalTime deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING) && MIDNIGHT.contains(parser.getString())
                    ? meaning
                    : context.readValue(parser, LocalTime.class);
        }
    }
}
