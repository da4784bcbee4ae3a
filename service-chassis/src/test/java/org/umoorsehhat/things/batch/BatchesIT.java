package org.umoorsehhat.things.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.AnotherInstance;
import org.umoorsehhat.things.ThingEvents;
import org.umoorsehhat.things.ThingsService;
import org.umoorsehhat.things.Topic;

/**
 * Whatever a topic brings, in whatever order: handled together it leaves the same state, the same
 * dead letters and the same causes as one by one.
 */
class BatchesIT {

    private static final int EVENTS = Integer.getInteger("proof.batch.events", 150);
    private static final int SEEDS = Integer.getInteger("proof.batch.seeds", 1);

    private static final String ONE_THREAD = "umoorsehhat.inbox.concurrency=1";

    /** What is tried again is tried as often, and sooner. */
    private static final String SHORT_PAUSES = "umoorsehhat.inbox.retry-delay=10ms";

    private static AnotherInstance together;
    private static AnotherInstance oneByOne;
    private final KafkaServer kafka = KafkaServer.shared();

    @BeforeAll
    static void start() {
        // What lies in the topics before they begin to read comes in large polls.
        together = AnotherInstance.start(ONE_THREAD, SHORT_PAUSES);
        oneByOne =
                AnotherInstance.start(ONE_THREAD, SHORT_PAUSES, "umoorsehhat.inbox.batch-size=1");
    }

    @AfterAll
    static void stop() {
        together.close();
        oneByOne.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ThingsService.TOPIC, ThingsService.RESTRICTED, ThingsService.PARTS})
    void togetherIsAsOneByOne(String topic) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var things = new RandomThings(new Random(seed), topic);
            RandomThings.write(kafka, things.events(EVENTS));
            var actual = new Outcome(together, topic, things.ids());
            var wanted = new Outcome(oneByOne, topic, things.ids());
            actual.awaitLast();
            wanted.awaitLast();

            assertThat(actual.state())
                    .as("state of %s with seed %d", topic, seed)
                    .isEqualTo(wanted.state());
            List<String> expected = wanted.deadLetters();
            List<String> letters = actual.deadLetters();
            assertThat(letters).as("dead letters of %s with seed %d", topic, seed).isNotEmpty();
            if (topic.equals(ThingsService.PARTS)) {
                // What a newer one makes up for is read, but not handled.
                assertThat(expected).containsSubsequence(letters);
                assertThat(unreadable(letters)).isEqualTo(unreadable(expected));
            } else {
                assertThat(letters).isEqualTo(expected);
            }
        }
    }

    /** Also of those that one statement handled. */
    @ParameterizedTest
    @ValueSource(strings = {ThingsService.TOPIC, ThingsService.PARTS})
    void whatFollowsNamesItsCause(String topic) {
        var things = new RandomThings(new Random(7), topic);
        var events = things.events(EVENTS);
        RandomThings.write(kafka, events);
        new Outcome(together, topic, things.ids()).awaitLast();
        new Outcome(oneByOne, topic, things.ids()).awaitLast();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> together.rows().number("SELECT count(*) FROM outbox") == 0);

        var causes =
                events.stream()
                        .filter(event -> event.headers().lastHeader("ce_id") != null)
                        .collect(
                                Collectors.toMap(
                                        event -> text(event.headers().lastHeader("ce_id").value()),
                                        event ->
                                                text(
                                                        event.headers()
                                                                .lastHeader("ce_correlationid")
                                                                .value()),
                                        (one, same) -> one));
        var told =
                new Topic(kafka, ThingsService.TOLD)
                        .readToEnd().stream()
                                .filter(event -> things.ids().contains(Long.valueOf(event.key())))
                                .map(Topic::headers)
                                .toList();
        assertThat(told).isNotEmpty();
        assertThat(told)
                .allSatisfy(event ->
                        assertThat(event.get("ce_correlationid"))
                                .isNotNull()
                                .isEqualTo(causes.get(event.get("ce_causationid"))));
    }

    /** One poisoned event among many costs them some transactions, not one each. */
    @Test
    void manyHaveOneTransaction() {
        var things = new RandomThings(new Random(1), ThingsService.PARTS);
        long togetherBefore = transactions(together);
        long oneByOneBefore = transactions(oneByOne);
        // What lies there when it begins to read comes in few polls, however fast the machine is.
        together.consumers().stop();
        RandomThings.write(kafka, things.events(50));
        together.consumers().start();
        new Outcome(together, ThingsService.PARTS, things.ids()).awaitLast();
        new Outcome(oneByOne, ThingsService.PARTS, things.ids()).awaitLast();
        assertThat(transactions(together) - togetherBefore)
                .isLessThan((transactions(oneByOne) - oneByOneBefore) / 2);
    }

    /** Nobody is given a transaction's end, or what was taken back: that is not waited for. */
    @Test
    void whatIsNotGivenIsPassed() throws Exception {
        long id = ThingEvents.newId();
        try (var producer =
                        new KafkaProducer<>(
                                Map.of(
                                        "bootstrap.servers",
                                        kafka.bootstrapServers(),
                                        "transactional.id",
                                        "transaction-" + id),
                                new StringSerializer(),
                                new ByteArraySerializer());
                var group = new Group(together.group())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(event(id, 1, "last"));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(event(id, 2, "taken back"));
            producer.abortTransaction();
            group.awaitProgress();
        }
        new Outcome(together, ThingsService.TOPIC, List.of(id)).awaitLast();
    }

    private static ProducerRecord<String, byte[]> event(long id, long version, String name) {
        var event =
                new ProducerRecord<>(
                        ThingsService.TOPIC, Long.toString(id), ThingEvents.data(id, name));
        ThingEvents.headers(id, version)
                .forEach((header, value) ->
                        event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    /** In how many transactions all came that have been applied. */
    private static long transactions(AnotherInstance service) {
        return service.rows()
                .number(
                        "SELECT count(DISTINCT xmin::text) FROM inbox WHERE source = '/other-service'");
    }

    private static List<String> unreadable(List<String> letters) {
        return letters.stream().filter(letter -> letter.endsWith("no JSON")).toList();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
