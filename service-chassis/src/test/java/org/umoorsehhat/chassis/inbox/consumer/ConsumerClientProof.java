package org.umoorsehhat.chassis.inbox.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.testsupport.KafkaServer;

/**
 * What Kafka's client costs at rest and how late it brings an event, by its settings. Prints shares
 * of one processor; what counts is how they compare.
 */
@Tag("proof")
class ConsumerClientProof {

    private static final int TOPICS = 10;
    private static final Duration REST =
            Duration.ofSeconds(Integer.getInteger("proof.client.rest", 20));
    private static final int EVENTS = Integer.getInteger("proof.client.events", 200);

    private static final int HEARTBEAT = Integer.getInteger("proof.client.heartbeat", 2000);

    /** Longer than a request for events waits at the broker shows what comes after it. */
    private static final Duration GAP =
            Duration.ofMillis(Integer.getInteger("proof.client.gap", 30));

    private final KafkaServer kafka = KafkaServer.shared();
    private final List<String> topics =
            IntStream.range(0, TOPICS).mapToObj(i -> "client-" + UUID.randomUUID()).toList();
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<Thread, Integer> assigned = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "consumer, 2, 50, 500",
        "classic, 2, 50, 500",
        "classic, 2, 5000, 500",
        "classic, 2, 5000, 5000",
        "classic, 1, 5000, 500",
        "classic, 1, 5000, 5000",
        "consumer, 1, 50, 500",
        "consumer, 1, 5000, 500",
    })
    void costs(String protocol, int consumers, int poll, int wait) throws Exception {
        topics.forEach(topic -> kafka.createTopic(topic, 3));
        String group = UUID.randomUUID().toString();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < consumers; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .name("reader-" + i)
                            .start(() -> read(settings(protocol, group, wait), poll)));
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        assigned.values().stream().mapToInt(n -> n).sum() == TOPICS * 3
                                && assigned.size() == consumers);
        Map<String, Long> before = processorTimes();
        LockSupport.parkNanos(REST.toNanos());
        Map<String, Long> after = processorTimes();
        write();
        await().atMost(Duration.ofSeconds(30)).until(() -> latencies.size() == EVENTS);
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        List<Long> sorted = latencies.stream().sorted().toList();
        System.out.printf(
                "%-8s %d consumers, poll %4d ms, wait %4d ms: at rest client %.2f %%, broker %.2f %%; event after p50 %.1f ms, p99 %.1f ms%n",
                protocol,
                consumers,
                poll,
                wait,
                share(before, after, ConsumerClientProof::isClient),
                share(before, after, ConsumerClientProof::isBroker),
                sorted.get(EVENTS / 2) / 1e6,
                sorted.get(EVENTS * 99 / 100) / 1e6);
        assertThat(sorted.get(EVENTS / 2)).isLessThan(Duration.ofSeconds(1).toNanos());
    }

    private static boolean isBroker(String name) {
        return Stream.of("kafka-request-handler", "kafka-network-thread", "Reaper", "executor-")
                .anyMatch(name::contains);
    }

    private static boolean isClient(String name) {
        return name.startsWith("reader-")
                || name.contains("consumer_background")
                || name.contains("kafka-coordinator-heartbeat");
    }

    private Map<String, Object> settings(String protocol, String group, int wait) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("group.id", group);
        settings.put("group.protocol", protocol);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        settings.put("metadata.max.age.ms", 5000);
        settings.put("fetch.max.wait.ms", wait);
        if (protocol.equals("classic")) {
            settings.put(
                    "partition.assignment.strategy",
                    "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
            settings.put("session.timeout.ms", 10_000);
            settings.put("heartbeat.interval.ms", HEARTBEAT);
        }
        return settings;
    }

    private void read(Map<String, Object> settings, int poll) {
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (!over.get()) {
                var events = consumer.poll(Duration.ofMillis(poll));
                assigned.put(Thread.currentThread(), consumer.assignment().size());
                if (!events.isEmpty()) {
                    long now = System.nanoTime();
                    events.forEach(event -> latencies.add(now - Long.parseLong(event.key())));
                    consumer.commitSync();
                }
            }
        }
    }

    private void write() {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.partitionsFor(topics.getFirst());
            for (int i = 0; i < EVENTS; i++) {
                String topic = topics.get(i % TOPICS);
                producer.partitionsFor(topic);
                producer.send(
                        new ProducerRecord<>(
                                topic, Long.toString(System.nanoTime()), new byte[300]));
                LockSupport.parkNanos(GAP.toNanos());
            }
        }
    }

    /** Of all threads, by their names and numbers. */
    private static Map<String, Long> processorTimes() {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new HashMap<String, Long>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                times.put(
                        thread.getThreadName() + " #" + thread.getThreadId(),
                        threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return times;
    }

    /** Percent of one processor. */
    private static double share(
            Map<String, Long> before, Map<String, Long> after, Predicate<String> which) {
        long sum = 0;
        for (var time : after.entrySet()) {
            if (which.test(time.getKey())) {
                sum += time.getValue() - before.getOrDefault(time.getKey(), 0L);
            }
        }
        return sum * 100.0 / REST.toNanos();
    }
}
