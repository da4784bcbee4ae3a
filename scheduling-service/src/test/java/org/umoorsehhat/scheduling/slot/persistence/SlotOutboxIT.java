package org.umoorsehhat.scheduling.slot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.scheduling.SchedulingIT;
import tools.jackson.databind.JsonNode;

/** Of what one change tells of very many slots, others wait for the first few hundred only. */
class SlotOutboxIT extends SchedulingIT {

    private static final String BULK = "SELECT count(*) FROM outbox WHERE is_bulk";

    @Autowired SlotOutbox outbox;
    @Autowired TransactionalOperator transaction;
    @Autowired DatabaseClient rows;

    private Long count(String query) {
        return Objects.requireNonNull(
                rows.sql(query).mapValue(Long.class).one().block(Duration.ofSeconds(30)));
    }

    private List<Long> manySlots() {
        var hours =
                Map.of(
                        "doctor",
                        api.doctor("Asia/Riyadh"),
                        "start_date",
                        MONDAY.toString(),
                        "end_date",
                        MONDAY.plusDays(3).toString(),
                        "start_time",
                        "06:00",
                        "end_time",
                        "18:00",
                        "slot_duration_minutes",
                        10);
        JsonNode answer = api.post("time-slots/bulk_create", hours).expect(201);
        return answer.path("slots").valueStream().map(slot -> slot.path("id").asLong()).toList();
    }

    @Test
    void beyondTheFirstTwoHundredTheyLetOthersGoFirst() {
        List<Long> slots = manySlots();
        assertThat(slots).hasSize(288);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("SELECT count(*) FROM outbox") == 0);

        // In one transaction that is taken back, so that no relay has sent what is looked for.
        List<Long> bulk =
                transaction
                        .execute(status -> {
                            status.setRollbackOnly();
                            var once = outbox.publish(SlotEventType.CHANGED, slots);
                            var number = rows.sql(BULK).mapValue(Long.class).one();
                            return once.then(number).concatWith(once.then(number));
                        })
                        .collectList()
                        .block(Duration.ofSeconds(30));

        // What follows one that waits is no bulk event: it waits behind it.
        assertThat(bulk).containsExactly(88L, 88L);
    }
}
