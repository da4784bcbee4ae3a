package org.umoorsehhat.waitlist.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.topic.EventRecord;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared broker as a test uses it: speaks for other services, hears all that this one says. */
public final class TestBroker {

    public static final List<String> FOREIGN =
            List.of(
                    "scheduling.public.doctors",
                    "scheduling.public.services",
                    "booking.internal.patients",
                    "booking.public.appointments",
                    "booking.public.slot-occupancy",
                    "booking.internal.seat-holds",
                    "notification.internal.links");

    private static final List<String> OWN =
            List.of("waitlist.internal.entries", "waitlist.internal.offers");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TestBroker SHARED = new TestBroker();

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, Consumer<Heard>> reactions = new ConcurrentHashMap<>();

    private TestBroker() {
        var kafka = KafkaServer.shared();
        Stream.concat(FOREIGN.stream(), OWN.stream()).forEach(TopicWriter::ensure);
        Thread.ofPlatform().daemon().name("hears").start(() -> listen(kafka.bootstrapServers()));
    }

    public static TestBroker shared() {
        return SHARED;
    }

    /** An event of this service that was published. */
    public record Heard(String type, String key, String subject, long sequence, JsonNode data) {

        /** The type without what all have in common, such as {@code slot-offered}. */
        public String fact() {
            return type.replaceAll(".*\\.([a-z-]+)\\.v1", "$1");
        }

        public UUID uuid(String field) {
            return UUID.fromString(data.path(field).asString());
        }
    }

    private void listen(String servers) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(OWN);
            while (true) {
                for (var message : consumer.poll(Duration.ofMillis(50))) {
                    hear(message);
                }
            }
        } catch (WakeupException end) {
            // Nobody wakes it: the thread ends with the JVM.
        }
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        try {
            EventContracts.validate(message);
        } catch (AssertionError broken) {
            violations.add(broken.getMessage());
        }
        if (message.value() != null) {
            var event =
                    new Heard(
                            header(message, "ce_type"),
                            message.key(),
                            header(message, "ce_subject"),
                            Long.parseLong(header(message, "ce_sequence")),
                            JSON.readTree(message.value()));
            heard.add(event);
            String about = event.fact() + event.data().path("slot_id").asString("");
            reactions.getOrDefault(about, nothing -> {}).accept(event);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** All that was said about something, such as field {@code slot_id} being 5. */
    public List<Heard> about(String field, Object value) {
        String wanted = value.toString();
        return heard.stream()
                .filter(e -> e.data().path(field).asString("").equals(wanted))
                .toList();
    }

    /** Does something as soon as a fact about a slot is heard. */
    public void when(String fact, BookingEvents.Slot slot, Consumer<Heard> reaction) {
        reactions.put(fact + slot.id(), reaction);
    }

    /** What was said and is against the contract. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public void send(ProducerRecord<String, byte[]> message) {
        TopicWriter.to(KafkaServer.shared()).write(message);
    }

    /** Makes the record of another service's event. */
    public static ProducerRecord<String, byte[]> event(
            String topic,
            String key,
            String type,
            String subject,
            @Nullable Long sequence,
            byte @Nullable [] data) {
        return EventRecord.of(topic, key, type, subject, sequence, data).message();
    }

    /** The same event, which happened at another time. */
    public static ProducerRecord<String, byte[]> at(
            java.time.Instant time, ProducerRecord<String, byte[]> message) {
        message.headers().remove("ce_time");
        header(message, "ce_time", time.toString());
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
