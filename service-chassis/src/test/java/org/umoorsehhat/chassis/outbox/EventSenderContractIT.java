package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.chassis.outbox.EventSender.SendResult;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.Topic;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What the relay relies on, whichever client sends. */
class EventSenderContractIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEYS = 20;

    private static KafkaServer own;

    private final String topic = "sender." + UUID.randomUUID();
    private EventSender sender;

    /** A broker that may be stopped. */
    private static synchronized KafkaServer own() {
        if (own == null) {
            own = KafkaServer.startOwn();
        }
        return own;
    }

    @AfterAll
    static void stopOwn() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    @AfterEach
    void close() {
        SenderClient.close(sender);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsAcknowledgedOnceAndThenThereInTheOrderOfItsKey(SenderClient client) {
        KafkaServer.shared().createTopic(topic, 3);
        sender = client.open();
        List<StoredEvent> events = events(topic, 3_000, 50);
        // A partition that is a moment old may refuse the first batch and take the second, and then
        // refuses the first for ever: the relay gives up and sends anew.
        List<SendResult> outcomes =
                Flux.fromIterable(events.subList(0, KEYS))
                        .concatMap(event -> sender.send(List.of(event)))
                        .concatWith(
                                Flux.defer(() -> sender.send(events.subList(KEYS, events.size()))))
                        .collectList()
                        .block(PATIENCE);

        assertThat(outcomes).allMatch(SendResult::acknowledged);
        assertThat(positions(outcomes)).containsExactlyInAnyOrderElementsOf(positionsOf(events));
        assertInOrder(KafkaServer.shared(), 3_000);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedIsRefusedAlone(SenderClient client) {
        KafkaServer.shared().createTopic(topic, 3);
        sender = client.open();
        List<StoredEvent> events = new ArrayList<>(events(topic, 10, 50));
        events.set(4, event(topic, 4, 2 << 20));

        List<SendResult> outcomes = sender.send(events).collectList().block(PATIENCE);

        assertThat(outcomes)
                .hasSize(10)
                .allSatisfy(outcome ->
                        assertThat(outcome.acknowledged())
                                .isEqualTo(outcome.event().position() != 4));
    }

    @ParameterizedTest
    @EnumSource
    void whileTheBrokerIsAwayItWaitsWithoutEndAndGoesOnByItself(SenderClient client) {
        own().createTopic(topic, 1);
        sender = client.open(own(), 500, Map.of());
        assertThat(sender.send(events(topic, 20, 50)).collectList().block(PATIENCE)).hasSize(20);
        own().stop();
        Queue<SendResult> outcomes = new ConcurrentLinkedQueue<>();
        Disposable sending;
        try {
            sending = sender.send(events(topic, 200, 50)).subscribe(outcomes::add);
            await().during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .until(() -> outcomes.isEmpty() && !sending.isDisposed());
        } finally {
            own().start();
        }
        await().atMost(PATIENCE).until(() -> outcomes.size() == 200 && sending.isDisposed());
        assertThat(outcomes).allMatch(SendResult::acknowledged);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasGivenUpIsSentAnewInOrder(SenderClient client) {
        own().createTopic(topic, 1);
        sender = client.open(own(), 500, Map.of());
        own().stop();
        List<StoredEvent> events = events(topic, 100, 50);
        try {
            sender.send(events)
                    .timeout(Duration.ofSeconds(2))
                    .onErrorComplete()
                    .blockLast(PATIENCE);
            sender.reset().block(PATIENCE);
        } finally {
            own().start();
        }
        List<SendResult> outcomes = sender.send(events).collectList().block(PATIENCE);
        assertThat(outcomes).hasSize(100).allMatch(SendResult::acknowledged);
        assertInOrder(own(), 100);
    }

    /**
     * Its metadata is waited for, which no event loop may do and which holds up nothing for good.
     */
    @ParameterizedTest
    @EnumSource
    void aMissingTopicIsWaitedForOnNobodysThread(SenderClient client) {
        KafkaServer.shared().createTopic(topic, 3);
        sender = client.open();
        var sending =
                Flux.defer(() -> sender.send(events(topic + ".missing", 5, 50)))
                        .subscribeOn(Schedulers.parallel())
                        .timeout(Duration.ofSeconds(2))
                        .onErrorComplete()
                        .collectList()
                        .block(PATIENCE);
        assertThat(sending).isEmpty();
        sender.reset().block(PATIENCE);
        assertThat(sender.send(events(topic, 5, 50)).collectList().block(PATIENCE)).hasSize(5);
    }

    /** Ten times as much as it may hold, for a reader who takes one outcome at a time. */
    @ParameterizedTest
    @EnumSource
    void memoryIsBoundedAndASlowReaderLosesNothing(SenderClient client) {
        KafkaServer.shared().createTopic(topic, 3);
        sender = client.open(KafkaServer.shared(), 10, Map.of("buffer.memory", 1L << 20));
        List<StoredEvent> events = events(topic, 500, 20_000);
        events.subList(0, KEYS).forEach(one -> sender.send(List.of(one)).blockLast(PATIENCE));
        List<SendResult> outcomes =
                sender.send(events.subList(KEYS, events.size()))
                        .publishOn(Schedulers.boundedElastic(), 1)
                        .limitRate(1)
                        .collectList()
                        .block(PATIENCE);
        assertThat(outcomes).hasSize(500 - KEYS).allMatch(SendResult::acknowledged);
        assertInOrder(KafkaServer.shared(), 500);
    }

    private void assertInOrder(KafkaServer broker, int count) {
        var firsts = new HashSet<String>();
        var messages =
                new Topic(broker, topic)
                        .readUntil(all -> {
                            all.forEach(message -> firsts.add(Topic.headers(message).get("ce_id")));
                            return firsts.size() >= count;
                        });
        var newest = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (var message : messages) {
            var headers = Topic.headers(message);
            if (seen.add(headers.get("ce_id"))) {
                long now = Long.parseLong(headers.get("ce_sequence"));
                assertThat(now).isGreaterThan(newest.getOrDefault(message.key(), -1L));
                newest.put(message.key(), now);
            }
        }
        assertThat(seen).hasSize(count);
    }

    private static List<Long> positions(List<SendResult> outcomes) {
        return outcomes.stream().map(outcome -> outcome.event().position()).toList();
    }

    private static List<Long> positionsOf(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    private static List<StoredEvent> events(String topic, int count, int bytes) {
        return IntStream.range(0, count).mapToObj(n -> event(topic, n, bytes)).toList();
    }

    private static StoredEvent event(String topic, int n, int bytes) {
        String key = "key-" + n % KEYS;
        return new StoredEvent(
                n,
                (short) (n % KEYS),
                UUID.randomUUID(),
                topic,
                key,
                "org.umoorsehhat.things.bumped.v1",
                key,
                (long) n,
                ("\"" + "x".repeat(bytes) + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                null,
                null,
                null,
                OffsetDateTime.now(),
                false);
    }
}
