package org.umoorsehhat.scheduling.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why something is not done. The words are for the caller: what was wrong, and what to do. */
public sealed interface Refusal {

    /** What is asked for is not there, or not the caller's to see. */
    record NotFound(String detail) implements Refusal {}

    /**
     * A value cannot be taken.
     *
     * @param field its name in the API
     */
    record Invalid(String field, String message) implements Refusal {}

    /**
     * The state of things does not allow it.
     *
     * @param type a name in kebab case, such as {@code slot-booked}
     * @param numbers what the detail counts, by names in the API, in that order
     */
    record Conflict(String type, String title, String detail, Map<String, Long> numbers)
            implements Refusal {

        public Conflict {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        }
    }

    /**
     * What a field names is another's at the moment.
     *
     * @param type as of a {@link Conflict}
     * @param field its name in the API
     */
    record Taken(String type, String title, String field, String message) implements Refusal {}

    static RefusedException notFound(String detail) {
        return new RefusedException(new NotFound(detail));
    }

    static RefusedException invalid(String field, String message) {
        return new RefusedException(new Invalid(field, message));
    }

    static RefusedException taken(String type, String title, String field, String message) {
        return new RefusedException(new Taken(type, title, field, message));
    }

    static RefusedException conflict(
            String type, String title, String detail, Map<String, Long> numbers) {
        return new RefusedException(new Conflict(type, title, detail, numbers));
    }
}
