package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.outbox.EventSender.SendResult;

class BatchTest {

    private final StoredEvent a1 = event(1, 5);
    private final StoredEvent b1 = event(2, 6);
    private final StoredEvent a2 = event(3, 5);
    private final StoredEvent b2 = event(4, 6);
    private final List<StoredEvent> all = List.of(a1, b1, a2, b2);

    @Test
    void allAcknowledged() {
        var batch = Batch.of(all, acknowledged(b2, a2, b1, a1));
        assertThat(batch.done()).containsExactly(a1, b1, a2, b2);
        assertThat(batch.stopped()).isEmpty();
    }

    @Test
    void whatComesAfterARefusedEventOfItsShardIsSentAgain() {
        var outcomes =
                Stream.concat(
                                acknowledged(b1, a2, b2).stream(),
                                Stream.of(new SendResult(a1, false)))
                        .toList();
        var batch = Batch.of(all, outcomes);
        assertThat(batch.done()).containsExactly(b1, b2);
        assertThat(batch.stopped()).containsExactly((short) 5);
    }

    @Test
    void theFirstWithoutAnAnswerIsWhatTheOthersWaitedFor() {
        var batch = Batch.of(all, acknowledged(a1));
        assertThat(batch.done()).containsExactly(a1);
        assertThat(batch.stopped()).containsExactly((short) 6);
    }

    private static List<SendResult> acknowledged(StoredEvent... events) {
        return Stream.of(events).map(event -> new SendResult(event, true)).toList();
    }

    private static StoredEvent event(long position, int shard) {
        return new StoredEvent(
                position,
                (short) shard,
                new UUID(0, position),
                "topic",
                "key",
                "type",
                "subject",
                position,
                new byte[0],
                null,
                null,
                null,
                OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC),
                false);
    }
}
