package org.umoorsehhat.things.batch;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.AnotherInstance;
import org.umoorsehhat.things.Rows;
import org.umoorsehhat.things.ThingsService;
import org.umoorsehhat.things.Topic;

/**
 * What a service made of the events of some things.
 *
 * @param group its consumer group, by which its dead letters are named
 */
record Outcome(Rows rows, String group, String topic, List<Long> things) {

    Outcome(AnotherInstance service, String topic, List<Long> things) {
        this(service.rows(), service.group(), topic, things);
    }

    /** Waits until each thing's last event had its effect. */
    void awaitLast() {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        rows.number(
                                        "SELECT count(*) FROM thing_copy WHERE name = 'last' AND id IN "
                                                + ids())
                                == things.size());
    }

    List<List<String>> state() {
        boolean isEachApplied = !topic.equals(ThingsService.PARTS);
        return List.of(
                rows.texts(
                        "SELECT row(id, name, version, gone, %s)::text FROM thing_copy WHERE id IN %s ORDER BY id"
                                .formatted(isEachApplied ? "effects" : "0", ids())),
                rows.texts(
                        "SELECT row(id, array_agg(version ORDER BY position))::text FROM thing_history WHERE id IN %s GROUP BY id ORDER BY id"
                                .formatted(ids())),
                rows.texts(
                        "SELECT row(subject, sequence)::text FROM inbox_version WHERE subject IN %s ORDER BY subject, topic"
                                .formatted(ids().replaceAll("\\d+", "'$0'"))));
    }

    /** By partition, in their order. */
    List<String> deadLetters() {
        return new Topic(KafkaServer.shared(), topic + "." + group + ".dlt")
                .readToEnd().stream()
                        .filter(letter -> things.contains(Long.valueOf(letter.key())))
                        .sorted(Comparator.comparingInt(ConsumerRecord::partition))
                        .map(Outcome::text)
                        .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> letter) {
        Map<String, String> headers = Topic.headers(letter);
        long offset =
                ByteBuffer.wrap(letter.headers().lastHeader("kafka_dlt-original-offset").value())
                        .getLong();
        return "%s %d@%d %s %s"
                .formatted(
                        letter.key(),
                        letter.partition(),
                        offset,
                        Objects.requireNonNull(headers.get("kafka_dlt-exception-cause-fqcn")),
                        letter.value() == null
                                ? ""
                                : new String(letter.value(), StandardCharsets.UTF_8));
    }

    private String ids() {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
