package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Mono;

class OldSlotsIT extends SchedulingIT {

    @Autowired OldSlots oldSlots;

    @Test
    void oldSlotsLeaveTheTableAndTheTopicYoungOnesStay() throws SQLException {
        long doctor = api.doctor("Asia/Riyadh");
        long old = api.slot(doctor, MONDAY, "10:00", "10:30");
        long young = api.slot(doctor, MONDAY, "11:00", "11:30");
        age(old, 402);
        age(young, 398);
        Mono.when(oldSlots.remove(), oldSlots.remove()).block();
        api.get("time-slots/" + old).expect(404);
        api.get("time-slots/" + young).expect(200);
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            var events = topic.await(String.valueOf(old), 2);
            assertThat(events)
                    .extracting(TopicReader::fact)
                    .containsExactly("time-slot-published", "tombstone");
            assertThat(TopicReader.header(events.getLast(), "ce_sequence")).isEqualTo("2");
        }
    }

    private void age(long slot, int days) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    UPDATE time_slot SET date = current_date - %1$d, starts_at = now() - interval '%1$d days',
                           ends_at = now() - interval '%1$d days' + interval '30 minutes' WHERE id = %2$d
                    """
                            .formatted(days, slot));
        }
    }
}
