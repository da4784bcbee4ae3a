package org.umoorsehhat.booking.appointment.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * In which order a list comes, and where a cursor goes on. Each field is the first of an index; the
 * number always comes last, so that no two appointments have the same place.
 */
public record ListOrder(List<Part> parts) {

    public static final ListOrder NEWEST_FIRST =
            new ListOrder(List.of(new Part(Field.STARTS_AT, true), new Part(Field.ID, true)));
    static final ListOrder NEXT_FIRST =
            new ListOrder(List.of(new Part(Field.STARTS_AT, false), new Part(Field.ID, false)));

    /** What can be ordered by. */
    enum Field {
        STARTS_AT("starts_at", a -> micros(a.visit().startsAt())),
        CREATED_AT("created_at", a -> micros(a.milestones().created())),
        STATUS("status", a -> Codes.of(a.status())),
        DOCTOR("doctor_id", a -> a.visit().doctor()),
        PATIENT("patient_id", a -> a.visit().patient()),
        ID("id", Appointment::id);

        private final String column;
        private final Function<Appointment, Object> value;

        Field(String column, Function<Appointment, Object> value) {
            this.column = "a." + column;
            this.value = value;
        }

        private static long micros(Instant time) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        }

        private Object parse(String text) {
            return switch (this) {
                case STARTS_AT, CREATED_AT ->
                        Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
                case STATUS -> text;
                case DOCTOR, PATIENT, ID -> Long.valueOf(text);
            };
        }
    }

    /** A field, and whether its largest come first. */
    record Part(Field field, boolean descends) {

        private String sql() {
            return field.column + (descends ? " DESC" : "");
        }

        private String beyond(int i) {
            return field.column + (descends ? " < " : " > ") + ":cursor" + i;
        }
    }

    /** The names that {@link #parse} knows. */
    public static List<String> names() {
        return Arrays.stream(Field.values()).map(Codes::of).toList();
    }

    /** Reads {@code field,-field}; nothing where a name is none. */
    public static Optional<ListOrder> parse(String text) {
        var fields = new LinkedHashSet<Field>();
        var parts = new ArrayList<Part>();
        for (String name : text.split(",", -1)) {
            boolean descends = name.startsWith("-");
            Field field = Codes.parse(Field.class, descends ? name.substring(1) : name);
            if (field == null) {
                return Optional.empty();
            }
            if (fields.add(field)) {
                parts.add(new Part(field, descends));
            }
        }
        if (fields.add(Field.ID)) {
            parts.add(new Part(Field.ID, parts.getLast().descends()));
        }
        return Optional.of(new ListOrder(List.copyOf(parts)));
    }

    /** {@code a.starts_at DESC, a.id DESC}. */
    String sql() {
        return parts.stream().map(Part::sql).collect(Collectors.joining(", "));
    }

    /** Where a row stands, to go on from. */
    String cursor(Appointment row) {
        return parts.stream()
                .map(part -> String.valueOf(part.field().value.apply(row)))
                .collect(Collectors.joining("."));
    }

    /**
     * Leaves what comes after the place of a cursor.
     *
     * @throws Problem {@code 400} for one that {@link #cursor} has not given for this order
     */
    void goOn(Conditions conditions, String cursor) {
        String[] places = cursor.split("\\.", -1);
        if (places.length != parts.size()) {
            throw unknown();
        }
        for (int i = 0; i < places.length; i++) {
            conditions.with("cursor" + i, place(parts.get(i), places[i]));
        }
        conditions.and(isOneWay() ? oneComparison() : "(" + stepByStep() + ")");
    }

    private static Object place(Part part, String text) {
        if (!text.matches("-?[0-9]{1,18}|[a-z_]{1,20}")) {
            throw unknown();
        }
        try {
            return part.field().parse(text);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.invalid("cursor", "is not a cursor of this list");
    }

    private boolean isOneWay() {
        return parts.stream().map(Part::descends).distinct().count() == 1;
    }

    /** {@code (a, b) < (x, y)}, which an index answers. */
    private String oneComparison() {
        return "(%s) %s (%s)"
                .formatted(
                        parts.stream()
                                .map(part -> part.field().column)
                                .collect(Collectors.joining(", ")),
                        parts.getFirst().descends() ? "<" : ">",
                        IntStream.range(0, parts.size())
                                .mapToObj(i -> ":cursor" + i)
                                .collect(Collectors.joining(", ")));
    }

    private String stepByStep() {
        return IntStream.range(0, parts.size())
                .mapToObj(i ->
                        IntStream.range(0, i)
                                        .mapToObj(k ->
                                                parts.get(k).field().column
                                                        + " = :cursor"
                                                        + k
                                                        + " AND ")
                                        .collect(Collectors.joining())
                                + parts.get(i).beyond(i))
                .collect(Collectors.joining(" OR "));
    }
}
