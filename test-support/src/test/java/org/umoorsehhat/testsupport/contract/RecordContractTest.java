package org.umoorsehhat.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordContractTest {

    private static final String TYPE = "org.umoorsehhat.booking.seat-hold-released.v1";
    private static final String TOPIC = "booking.internal.seat-holds";
    private static final String HOLD = "01a2340d-0b01-7000-8000-000000000001";
    private static final String DATA =
            "{\"hold_id\": \"%s\", \"slot_id\": 501, \"reason\": \"expired\"}".formatted(HOLD);

    @Test
    void acceptsARecordAsThePlatformSendsIt() {
        assertThatCode(() -> EventContracts.validate(released(TOPIC, "501", HOLD)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherKeyThanTheContractNames() {
        assertThatThrownBy(() -> EventContracts.validate(released(TOPIC, HOLD, HOLD)))
                .hasMessageContaining("key is " + HOLD + " instead of 501");
    }

    @Test
    void refusesAnotherSubjectThanTheContractNames() {
        assertThatThrownBy(() -> EventContracts.validate(released(TOPIC, "501", "501")))
                .hasMessageContaining("ce_subject is 501 instead of " + HOLD);
    }

    @Test
    void refusesATypeThatBelongsElsewhere() {
        assertThatThrownBy(() ->
                        EventContracts.validate(
                                released("booking.public.appointments", "501", HOLD)))
                .hasMessageContaining("does not belong on booking.public.appointments");
    }

    @Test
    void refusesARecordWithoutItsEnvelope() {
        var naked = released(TOPIC, "501", HOLD);
        naked.headers().remove("ce_id");
        naked.headers().remove("ce_dataschema");

        assertThatThrownBy(() -> EventContracts.validate(naked))
                .hasMessageContaining("ce_id")
                .hasMessageContaining("ce_dataschema is null");
    }

    @Test
    void allowsTombstonesOnCompactedTopicsOnly() {
        assertThatCode(() -> EventContracts.validate(tombstone("booking.internal.patients")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EventContracts.validate(tombstone(TOPIC)))
                .hasMessageContaining("tombstone");
    }

    @Test
    void knowsHowEveryTopicIsKept() {
        assertThat(EventContracts.topics()).hasSize(18);
        assertThat(EventContracts.topic(TOPIC))
                .satisfies(topic -> {
                    assertThat(topic.owner()).isEqualTo("booking-service");
                    assertThat(topic.forPartners()).isFalse();
                    assertThat(topic.compacted()).isFalse();
                    assertThat(topic.configs()).containsEntry("retention.ms", "604800000");
                    assertThat(topic.types()).contains(TYPE).hasSize(5);
                });
    }

    private static ConsumerRecord<String, byte[]> released(
            String topic, String key, String subject) {
        var message = new ConsumerRecord<>(topic, 0, 0L, key, bytes(DATA));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", "01a2340d-0001-7000-8000-000000000001");
        header(message, "ce_type", TYPE);
        header(message, "ce_source", "/booking-service");
        header(message, "ce_subject", subject);
        header(message, "ce_time", "2026-12-20T09:32:00Z");
        header(message, "ce_dataschema", EventContracts.dataSchema(TYPE));
        header(message, "ce_sequence", "2");
        header(message, "content-type", "application/json");
        return message;
    }

    private static ConsumerRecord<String, byte @Nullable []> tombstone(String topic) {
        return new ConsumerRecord<>(topic, 0, 0L, "71", null);
    }

    private static void header(ConsumerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
