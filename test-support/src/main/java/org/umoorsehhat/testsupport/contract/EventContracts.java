package org.umoorsehhat.testsupport.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The event contracts of the platform, as tests need them: a producer's test validates every event
 * that it emits, a consumer's test feeds itself every example.
 */
public final class EventContracts {

    private static final String SCHEMAS = "https://umoorsehhat.org/schemas/";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaIdResolvers(
                                    ids -> ids.mapPrefix(SCHEMAS, "classpath:schemas/")));

    private static final SortedSet<String> TYPES =
            ContractResources.matching("schemas/*.json").stream()
                    .map(ContractResources::baseName)
                    .collect(Collectors.toCollection(TreeSet::new));

    private EventContracts() {}

    /** All event types that have a schema, such as {@code org.umoorsehhat.booking.seat-held.v1}. */
    public static SortedSet<String> types() {
        return new TreeSet<>(TYPES);
    }

    /** The {@code ce_dataschema} of a type. */
    public static String dataSchema(String type) {
        return SCHEMAS + type + ".json";
    }

    /**
     * Examples of a type, in order of name.
     *
     * @throws AssertionError when there is no such type
     */
    public static Stream<EventExample> examples(String type) {
        requireKnown(type);
        return ContractResources.matching("examples/" + type + "/*.json").stream()
                .map(file ->
                        new EventExample(
                                type,
                                ContractResources.baseName(file),
                                ContractResources.read(file)));
    }

    /**
     * Validates an event's data against the schema of its type; formats count.
     *
     * @throws AssertionError with one line per violation, or when there is no such type
     */
    public static void validate(String type, String json) {
        var violations = violations(type, json);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    "%s breaks its contract:%n  %s%nin %s"
                            .formatted(type, String.join("\n  ", violations), json));
        }
    }

    /**
     * What is wrong with an event's data; empty when it keeps its contract.
     *
     * @throws AssertionError when there is no such type
     */
    public static List<String> violations(String type, String json) {
        requireKnown(type);
        return violationsOf(dataSchema(type), json);
    }

    /**
     * Validates a whole Kafka record with a value of bytes or text: topic, key, headers and data.
     *
     * @throws AssertionError with one line per violation
     */
    public static void validate(ConsumerRecord<?, ?> message) {
        var violations = RecordContract.violations(message);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    "A record breaks its contract:%n  %s%nin %s"
                            .formatted(String.join("\n  ", violations), message));
        }
    }

    /** All topics, as the AsyncAPI document declares them. */
    public static List<EventTopic> topics() {
        return RecordContract.topics();
    }

    /**
     * The topic of that name.
     *
     * @throws AssertionError when there is none
     */
    public static EventTopic topic(String name) {
        return topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No topic " + name));
    }

    static List<String> violationsOf(String schemaId, String json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(schemaId))
                .validate(
                        json,
                        InputFormat.JSON,
                        execution ->
                                execution.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static void requireKnown(String type) {
        if (!TYPES.contains(type)) {
            throw new AssertionError("No event type " + type + "; there are " + TYPES);
        }
    }
}
