package org.umoorsehhat.systemtests.compare.record;

import java.time.Instant;
import java.time.LocalDate;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of a recording what no two runs have in common: numbers and UUIDs that the platform
 * gives become names, and the time of the run becomes {@code <instant>}. Days and times of visits
 * stay.
 */
public final class Normaliser {

    private final Names names;
    private final Instant began;
    private final LocalDate today;
    private final Texts texts;

    /**
     * @param began when the run did
     * @param today its date, as visits of the day have it
     */
    public Normaliser(Instant began, LocalDate today) {
        this.names = new Names();
        this.began = began;
        this.today = today;
        this.texts = new Texts(names, began, today);
    }

    /** One that has seen nothing yet. */
    Normaliser withoutNames() {
        return new Normaliser(began, today);
    }

    /**
     * @param kind of what the whole is about, as {@link Kinds} names it
     */
    JsonNode json(JsonNode node, String kind) {
        return value("", node, kind, false);
    }

    String text(String text) {
        return texts.of(text);
    }

    /** An address below {@code /api/appointments}, whose last number is that of a {@code kind}. */
    String path(String path) {
        return texts.path(path);
    }

    /** The parts of a text, of which no order is promised. */
    String sorted(String text, String separator) {
        return Texts.sorted(text, separator);
    }

    String name(String kind, String id) {
        return names.of(kind, id);
    }

    /** Which of its kind was seen, counted from the first; the last, for one not seen yet. */
    int place(String kind, String id) {
        return names.place(kind, id);
    }

    private JsonNode value(String field, JsonNode node, String kind, boolean isToday) {
        return switch (node) {
            case ObjectNode object -> object(object, Kinds.ofHeld(field, kind));
            case ArrayNode array -> {
                ArrayNode items = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> items.add(value(field, item, kind, isToday)));
                yield items;
            }
            case StringNode text -> string(field, text.asString(), isToday);
            // Which it is changes a quarter of an hour after it began.
            case BooleanNode flag when isToday && field.equals("is_past") ->
                    StringNode.valueOf("<time>");
            default -> node.isIntegralNumber() ? number(field, node, kind) : node;
        };
    }

    private ObjectNode object(ObjectNode object, String kind) {
        boolean isToday = object.valueStream().anyMatch(texts::isToday);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(entry ->
                        result.set(
                                entry.getKey(),
                                value(entry.getKey(), entry.getValue(), kind, isToday)));
        sortFaults(result);
        return result;
    }

    /** Several faults come in no order. */
    private static void sortFaults(ObjectNode problem) {
        if (!(problem.path("errors") instanceof ObjectNode errors)) {
            return;
        }
        errors.properties()
                .forEach(field -> {
                    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
                    field.getValue()
                            .valueStream()
                            .map(JsonNode::asString)
                            .sorted()
                            .forEach(messages::add);
                    field.setValue(messages);
                });
        problem.put("detail", Texts.sorted(problem.path("detail").asString(""), "; "));
    }

    /** A time of the day is when the run was, in what happens today. */
    private JsonNode string(String field, String text, boolean isToday) {
        if (field.equals("trace_id")) {
            return StringNode.valueOf("<trace>");
        }
        if (isToday && Texts.TIME.matcher(text).matches()) {
            return StringNode.valueOf("<time>");
        }
        return StringNode.valueOf(texts.of(text));
    }

    private JsonNode number(String field, JsonNode number, String kind) {
        String of = Kinds.ofField(field, kind);
        return of.isEmpty() ? number : StringNode.valueOf(names.of(of, number.asString()));
    }
}
