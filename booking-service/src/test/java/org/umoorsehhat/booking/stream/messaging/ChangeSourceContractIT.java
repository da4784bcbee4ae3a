package org.umoorsehhat.booking.stream.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.umoorsehhat.booking.stream.Change;
import org.umoorsehhat.booking.stream.ChangeSource;
import org.umoorsehhat.booking.stream.Position;
import org.umoorsehhat.testsupport.KafkaServer;
import reactor.core.Disposable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the live stream relies on, whichever client reads. */
class ChangeSourceContractIT {

    private static final String TOPIC = "booking.public.appointments";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 2;
    private static final int EACH = 600;

    private static KafkaServer broker;

    /** What reads. */
    enum Client {
        REACTOR_KAFKA,
        PLAIN_CLIENT;

        ChangeSource open() {
            var kafka = new KafkaProperties();
            kafka.setBootstrapServers(List.of(broker.bootstrapServers()));
            kafka.getConsumer().setMaxPollRecords(50);
            var json =
                    JsonMapper.builder()
                            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                            .build();
            return this == REACTOR_KAFKA
                    ? new KafkaChanges(kafka, json)
                    : new PlainKafkaChanges(kafka, json);
        }
    }

    @BeforeAll
    static void publish() {
        broker = KafkaServer.startOwn();
        broker.createTopic(TOPIC, PARTITIONS);
        write(EACH);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    void allIsReadInTheOrderOfEachPartition(Client client) {
        ChangeSource source = client.open();
        var extent = source.extent().block(PATIENCE);
        long count = PARTITIONS * (extent.end().next(0) - extent.first().next(0));

        List<Change> changes =
                source.from(extent.first()).take(count).collectList().block(PATIENCE);

        for (int partition = 0; partition < PARTITIONS; partition++) {
            int one = partition;
            assertThat(changes.stream().filter(c -> c.partition() == one).map(Change::offset))
                    .containsExactlyElementsOf(
                            LongStream.range(0, count / PARTITIONS).boxed().toList());
        }
        assertThat(changes).allMatch(change -> change.fact().equals("appointment-booked"));
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnWhereItIsTold(Client client) {
        ChangeSource source = client.open();
        Position end = source.extent().block(PATIENCE).end();
        long left = end.next(0) + end.next(1) - (EACH - 1) - (EACH - 2);
        List<Change> changes =
                source.from(Position.of(EACH - 1, EACH - 2))
                        .take(left)
                        .collectList()
                        .block(PATIENCE);
        assertThat(changes.stream().filter(c -> c.partition() == 0).findFirst())
                .hasValueSatisfying(change -> assertThat(change.offset()).isEqualTo(EACH - 1));
        assertThat(changes.stream().filter(c -> c.partition() == 1).findFirst())
                .hasValueSatisfying(change -> assertThat(change.offset()).isEqualTo(EACH - 2));
    }

    /** Who asks for few is not given what would have to be kept somewhere. */
    @ParameterizedTest
    @EnumSource
    void nothingIsGivenThatWasNotAskedFor(Client client) {
        Queue<Change> given = new ConcurrentLinkedQueue<>();
        var reader =
                new reactor.core.publisher.BaseSubscriber<Change>() {
                    @Override
                    protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                        request(7);
                    }

                    @Override
                    protected void hookOnNext(Change change) {
                        given.add(change);
                    }
                };
        client.open().from(Position.of(0, 0)).subscribe(reader);
        await().atMost(PATIENCE).until(() -> given.size() >= 7);
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> given.size() == 7);
        reader.request(500);
        await().atMost(PATIENCE).until(() -> given.size() == 507);
        reader.cancel();
    }

    @ParameterizedTest
    @EnumSource
    void whileTheBrokerIsAwayItWaitsAndGoesOnByItself(Client client) {
        ChangeSource source = client.open();
        var extent = source.extent().block(PATIENCE);
        Queue<Change> given = new ConcurrentLinkedQueue<>();
        Disposable reading = source.from(extent.end()).subscribe(given::add);
        broker.stop();
        broker.start();
        write(5);
        await().atMost(PATIENCE).until(() -> given.size() == 5 * PARTITIONS);
        assertThat(reading.isDisposed()).isFalse();
        reading.dispose();
    }

    private static void write(int each) {
        byte[] data =
                "{\"doctor_id\": 1, \"patient_id\": 2, \"more\": true}"
                        .getBytes(StandardCharsets.UTF_8);
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (int n = 0; n < each * PARTITIONS; n++) {
                var message =
                        new ProducerRecord<String, byte[]>(TOPIC, n % PARTITIONS, "key", data);
                message.headers()
                        .add(
                                "ce_type",
                                "org.umoorsehhat.booking.appointment-booked.v1"
                                        .getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
        }
    }
}
