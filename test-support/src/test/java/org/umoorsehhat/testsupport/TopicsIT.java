package org.umoorsehhat.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.topic.EventRecord;
import org.umoorsehhat.testsupport.topic.TopicReader;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TopicsIT {

    private static final String TOPIC = "scheduling.public.doctors";
    private static final String TYPE = "org.umoorsehhat.scheduling.doctor-registered.v1";

    @BeforeAll
    static void topic() {
        TopicWriter.ensure(TOPIC);
        TopicWriter.ensure(TOPIC);
    }

    @Test
    void whatIsSentIsReadInOrder() {
        TopicWriter.send(TOPIC, TYPE, 81, 81, 1, doctor(81));
        TopicWriter.tombstone(TOPIC, 81);
        try (var reader = new TopicReader(TOPIC)) {
            var read = reader.await("81", 2);
            assertThat(read)
                    .extracting(TopicReader::fact)
                    .containsExactly("doctor-registered", "tombstone");
            assertThat(TopicReader.header(read.getFirst(), "ce_sequence")).isEqualTo("1");
            assertThat(reader.all()).containsAll(read);
        }
    }

    @Test
    void anEventMayBeSentAgain() {
        UUID id = UUID.randomUUID();
        TopicWriter.send(TOPIC, TYPE, 82, 82, 1, doctor(82), id);
        TopicWriter.send(TOPIC, TYPE, 82, 82, 1, doctor(82), id);
        try (var reader = new TopicReader(TOPIC)) {
            assertThat(reader.await("82", 2))
                    .extracting(message -> TopicReader.header(message, "ce_id"))
                    .containsOnly(id.toString());
        }
    }

    @Test
    void whatBreaksItsContractIsNotSent() {
        assertThatThrownBy(() -> TopicWriter.send(TOPIC, TYPE, 83, 83, 1, Map.of("doctor_id", 83)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatBreaksItsContractIsNotGiven() {
        byte[] data = doctor(84).toString().getBytes(StandardCharsets.UTF_8);
        var foreign = EventRecord.of(TOPIC, "84", TYPE, "84", 1L, data).from("/somewhere-else");
        TopicWriter.to(KafkaServer.shared()).write(foreign.message());
        try (var reader = new TopicReader(TOPIC)) {
            assertThatThrownBy(() -> reader.await("84", 1))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ce_source");
        }
    }

    private static JsonNode doctor(long id) {
        var example = EventContracts.examples(TYPE).findFirst().orElseThrow().json();
        return ((ObjectNode) JsonMapper.shared().readTree(example)).put("doctor_id", id);
    }
}
