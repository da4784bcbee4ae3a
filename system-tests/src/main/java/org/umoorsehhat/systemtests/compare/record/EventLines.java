package org.umoorsehhat.systemtests.compare.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.record.EventLog.Event;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line for each key of each topic, with its events in order. */
public final class EventLines {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a topic's keys are numbers of; those of others are UUIDs. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "scheduling.public.doctors", Kinds.DOCTOR,
                    "scheduling.public.services", Kinds.SERVICE,
                    "scheduling.public.time-slots", Kinds.SLOT,
                    "scheduling.public.absences", Kinds.DOCTOR,
                    "booking.internal.patients", Kinds.PATIENT,
                    "booking.public.slot-occupancy", Kinds.SLOT,
                    "booking.internal.seat-holds", Kinds.SLOT,
                    "waitlist.internal.entries", Kinds.ENTRY,
                    "waitlist.internal.offers", Kinds.SLOT);

    /** What the subject is the number of, where it is not the key. */
    private static final Map<String, String> SUBJECTS =
            Map.of(
                    "scheduling.public.absences", Kinds.ABSENCE,
                    "notification.internal.deliveries", Kinds.REMINDER);

    private final Normaliser normaliser;

    public EventLines(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    /**
     * Keys that answers have shown come first, in the order in which they did; then the others, by
     * what their first event says: which of them came first may be anybody's guess.
     */
    public List<ObjectNode> of(List<Event> events) {
        var byTopic =
                events.stream()
                        // Which accesses are told together is anybody's guess.
                        .filter(event -> !event.topic().endsWith(".internal.access"))
                        .collect(
                                Collectors.groupingBy(
                                        Event::topic,
                                        TreeMap::new,
                                        Collectors.groupingBy(EventLines::kindAndKey)));
        var lines = new ArrayList<ObjectNode>();
        byTopic.forEach((topic, byKey) ->
                byKey.values().stream()
                        .sorted(
                                Comparator.<List<Event>>comparingInt(this::place)
                                        .thenComparing(this::content)
                                        .thenComparing(all -> all.getFirst().time()))
                        .forEach(all -> lines.add(line(topic, all))));
        return lines;
    }

    private int place(List<Event> all) {
        Event first = all.getFirst();
        return normaliser.place(keyKind(first), first.key());
    }

    private String content(List<Event> all) {
        Event first = all.getFirst();
        return first.value().isEmpty()
                ? ""
                : normaliser
                        .withoutNames()
                        .json(JSON.readTree(first.value()), about(first))
                        .toString();
    }

    private static String kindAndKey(Event event) {
        return keyKind(event) + " " + event.key();
    }

    /** A patient who was told without an offer is told of an entry, not of a slot. */
    private static String keyKind(Event event) {
        if (event.header("ce_type").contains("patient-notified")) {
            return Kinds.ENTRY;
        }
        return KEYS.getOrDefault(origin(event.topic()), "uuid");
    }

    /** What the {@code id} of the data is the number of. */
    private static String about(Event event) {
        return origin(event.topic()).equals("booking.public.appointments")
                ? Kinds.APPOINTMENT
                : Kinds.NOTHING;
    }

    /** The topic that dead letters come from. */
    private static String origin(String topic) {
        return topic.endsWith(".dlt") ? topic.replaceFirst("\\.[\\w-]+\\.dlt$", "") : topic;
    }

    private ObjectNode line(String topic, List<Event> events) {
        Event first = events.getFirst();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("what", "events");
        line.put("topic", topic);
        line.put("key", normaliser.name(keyKind(first), first.key()));
        var all = line.putArray("events");
        events.forEach(event -> all.add(event(event)));
        return line;
    }

    private ObjectNode event(Event event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        String subject = event.header("ce_subject");
        String kind =
                subject.matches("\\d+")
                        ? SUBJECTS.getOrDefault(origin(event.topic()), keyKind(event))
                        : "uuid";
        line.put("type", event.header("ce_type"));
        line.put("source", event.header("ce_source"));
        line.put("subject", subject.isEmpty() ? "" : normaliser.name(kind, subject));
        line.put("sequence", event.header("ce_sequence"));
        line.put("schema", event.header("ce_dataschema"));
        line.put("headers", String.join(" ", new TreeSet<>(event.headers().keySet())));
        if (!event.value().isEmpty()) {
            line.set("data", normaliser.json(JSON.readTree(event.value()), about(event)));
        }
        return line;
    }
}
