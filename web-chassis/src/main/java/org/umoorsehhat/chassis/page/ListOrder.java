package org.umoorsehhat.chassis.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * In which order a list comes, and where a cursor goes on. No two rows have the same place in it.
 *
 * @param cursors how the places of a row become one text
 */
public record ListOrder<R>(List<Part<R>> parts, CursorText cursors) {

    private static final String PLACE = "cursor";

    /** A field, and whether its largest come first. */
    public record Part<R>(OrderField<R> field, boolean descends) {

        private String sql() {
            return field.column() + (descends ? " DESC" : "");
        }
    }

    /** The places of a row as one text, and back. */
    public interface CursorText {

        /** Places with dots between them. */
        CursorText DOTS = separatedBy(".");

        String join(List<String> places);

        /**
         * @throws IllegalArgumentException for what {@link #join} has not made
         */
        List<String> split(String cursor);

        /** Places that have no such separator in them. */
        static CursorText separatedBy(String separator) {
            return new CursorText() {
                @Override
                public String join(List<String> places) {
                    return String.join(separator, places);
                }

                @Override
                public List<String> split(String cursor) {
                    return List.of(cursor.split(Pattern.quote(separator), -1));
                }
            };
        }
    }

    /**
     * Rows to read.
     *
     * @param condition in SQL, for what comes after a cursor; {@code true} for everything
     * @param order in SQL, what comes after {@code ORDER BY}
     * @param values by the names that {@code condition} has
     * @param skip rows to leave out
     * @param limit most rows
     */
    public record Range(
            String condition, String order, Map<String, Object> values, long skip, int limit) {}

    /** {@code starts_at DESC, id DESC}. */
    public String sql() {
        return parts.stream().map(Part::sql).collect(joining(", "));
    }

    /** Where a row stands, to go on from. */
    public String cursor(R row) {
        return cursors.join(parts.stream().map(part -> part.field().text().apply(row)).toList());
    }

    /**
     * The rows that a page asks for.
     *
     * @throws Problem {@code 400} for a cursor that this order has not given
     */
    public Range range(PageQuery page) {
        String cursor = page.cursor();
        return cursor == null
                ? new Range("true", sql(), Map.of(), page.offset(), page.limit())
                : after(cursor, page.limit());
    }

    /**
     * The rows that come after a cursor.
     *
     * @param cursor as {@link #cursor} gave it; empty for the first rows
     * @throws Problem {@code 400} for a cursor that this order has not given
     */
    public Range after(String cursor, int limit) {
        return cursor.isEmpty()
                ? new Range("true", sql(), Map.of(), 0, limit)
                : new Range(
                        isOneWay() ? oneComparison() : "(" + stepByStep() + ")",
                        sql(),
                        places(cursor),
                        0,
                        limit);
    }

    private Map<String, Object> places(String cursor) {
        Map<String, Object> places = new LinkedHashMap<>();
        try {
            List<String> texts = cursors.split(cursor);
            if (texts.size() == parts.size()) {
                for (int i = 0; i < texts.size(); i++) {
                    places.put(PLACE + i, parts.get(i).field().value().apply(texts.get(i)));
                }
                return places;
            }
        } catch (RuntimeException e) {
            throw unknown();
        }
        throw unknown();
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
                        parts.stream().map(part -> part.field().column()).collect(joining(", ")),
                        parts.getFirst().descends() ? "<" : ">",
                        IntStream.range(0, parts.size())
                                .mapToObj(this::parameter)
                                .collect(joining(", ")));
    }

    private String stepByStep() {
        return IntStream.range(0, parts.size())
                .mapToObj(i ->
                        IntStream.range(0, i)
                                        .mapToObj(k -> compared(k, "=") + " AND ")
                                        .collect(joining())
                                + compared(i, parts.get(i).descends() ? "<" : ">"))
                .collect(joining(" OR "));
    }

    private String compared(int i, String how) {
        return parts.get(i).field().column() + " " + how + " " + parameter(i);
    }

    private String parameter(int i) {
        return parts.get(i).field().parameter().formatted(":" + PLACE + i);
    }

    /**
     * Reads {@code field,-field}; rows that are equal in these come by the last of {@code fields}.
     *
     * @param usual where {@code ordering} is absent
     * @throws Problem {@code 400} that names the fields, for any other
     */
    public static <R> ListOrder<R> read(
            @Nullable String ordering, List<OrderField<R>> fields, ListOrder<R> usual) {
        return ordering == null || ordering.isEmpty()
                ? usual
                : parse(ordering, fields)
                        .orElseThrow(() -> Problem.invalid("ordering", expected(fields)));
    }

    /** Reads {@code field,-field}; nothing where a name is none of these fields. */
    public static <R> Optional<ListOrder<R>> parse(String ordering, List<OrderField<R>> fields) {
        var parts = new LinkedHashMap<OrderField<R>, Part<R>>();
        for (String name : ordering.split(",", -1)) {
            boolean descends = name.startsWith("-");
            String known = descends ? name.substring(1) : name;
            var field = fields.stream().filter(one -> one.isNamed(known)).findFirst();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            parts.putIfAbsent(field.get(), new Part<>(field.get(), descends));
        }
        var last = fields.getLast();
        parts.putIfAbsent(last, new Part<>(last, parts.lastEntry().getValue().descends()));
        return Optional.of(new ListOrder<>(List.copyOf(parts.values()), CursorText.DOTS));
    }

    /** What is said of a name that is none of these fields. */
    public static <R> String expected(List<OrderField<R>> fields) {
        return fields.stream()
                .map(OrderField::name)
                .filter(name -> !name.isEmpty())
                .collect(joining(", ", "is not one of ", ""));
    }

    /** Ascending by these fields, the last of which has no equal. */
    @SafeVarargs
    public static <R> ListOrder<R> ascending(CursorText cursors, OrderField<R>... fields) {
        var parts = new ArrayList<Part<R>>();
        for (OrderField<R> field : fields) {
            parts.add(new Part<>(field, false));
        }
        return new ListOrder<>(parts, cursors);
    }
}
