package org.umoorsehhat.chassis.inbox.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A dead letter, without its data: which event it is, and why it could not be handled.
 *
 * @param partition of the original topic, as {@code offset}
 * @param at when the event was written there
 * @param eventId absent where the event has none, as {@code type} and {@code subject}
 * @param subject the id of what the event is about
 * @param failure the kind of failure
 * @param reason in words; absent where those could quote somebody's data
 */
record DeadLetterView(
        int partition,
        long offset,
        Instant at,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String failure,
        @Nullable String reason) {

    private static final int LONGEST_TEXT = 500;

    /** What the listener container says of every failure. */
    private static final String PREFIX = "Listener failed; ";

    static DeadLetterView of(ConsumerRecord<String, byte[]> letter) {
        ConsumerRecord<String, byte[]> original = DeadLetter.original(letter);
        String failure = text(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        String reason = text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        return new DeadLetterView(
                original.partition(),
                original.offset(),
                Instant.ofEpochMilli(original.timestamp()),
                text(letter, "ce_id"),
                text(letter, "ce_type"),
                text(letter, "ce_subject"),
                simple(failure == null ? text(letter, KafkaHeaders.DLT_EXCEPTION_FQCN) : failure),
                reason == null || !reason.startsWith(PREFIX)
                        ? reason
                        : reason.substring(PREFIX.length()));
    }

    private static @Nullable String simple(@Nullable String type) {
        return type == null ? null : type.substring(type.lastIndexOf('.') + 1);
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
