package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.fixture.ServiceIT;
import reactor.core.publisher.Mono;

/** What came to its end long ago goes, once, however many instances look for it. */
class DeliveryRetentionIT extends ServiceIT {

    private static final long FIRST = 7_000_000;
    private static final Instant LIMIT = Instant.now().minus(Duration.ofDays(400));
    private static final Instant OLD = LIMIT.minus(Duration.ofDays(1));
    private static final Instant YOUNG = LIMIT.plus(Duration.ofDays(1));

    @Autowired PostgresDeliveryRetention cleanup;

    @Test
    void onlyOldEndedRowsAreDeleted() throws SQLException {
        delivery(1, "sent", OLD, OLD);
        delivery(2, "failed", OLD, OLD);
        delivery(3, "cancelled", OLD, OLD);
        delivery(4, "pending", OLD, OLD);
        delivery(5, "sent", OLD, YOUNG);
        delivery(6, "cancelled", Instant.now().plus(Duration.ofDays(30)), OLD);
        for (int n = 1; n <= 7; n++) {
            appointment(n);
        }
        offer(OLD, 1);
        offer(YOUNG, 2);
        absence(OLD, 1);
        absence(YOUNG, 2);
        assertThat(cleanup.deleteBefore(LIMIT).block(Duration.ofSeconds(20)))
                // Three messages, their appointments and the one without any, an offer, an absence.
                .isEqualTo(3 + 4 + 1 + 1);
        assertThat(numbers("SELECT appointment FROM delivery WHERE patient_id = " + FIRST))
                .containsExactly(4L, 5L, 6L);
        assertThat(numbers("SELECT id FROM appointment WHERE patient_id = " + FIRST))
                .containsExactly(4L, 5L, 6L);
        assertThat(numbers("SELECT entry_id FROM offer WHERE patient_id = " + FIRST))
                .containsExactly(2L);
        assertThat(numbers("SELECT id FROM absence WHERE doctor_id = " + FIRST))
                .containsExactly(2L);
        // What is left is old too, and not what the other test counts.
        execute("DELETE FROM delivery WHERE patient_id = " + FIRST);
        execute("DELETE FROM appointment WHERE patient_id = " + FIRST);
    }

    @Test
    void reasonGoesADayAfterItWasTold() throws SQLException {
        Instant old = Instant.now().minus(Duration.ofHours(25));
        for (int n = 11; n <= 13; n++) {
            execute(
                    "INSERT INTO cancellation_reason VALUES (%d, %d, 'x', '%s')"
                            .formatted(FIRST + n, FIRST + 2, n == 13 ? Instant.now() : old));
        }
        execute(
                """
                INSERT INTO delivery (message, channel, patient_id, appointment, status, scheduled_for, due_at, created_at, updated_at)
                VALUES ('decline', 'push', %d, %d, 'pending', '%3$s', now() + interval '9 years', '%3$s', '%3$s')
                """
                        .formatted(FIRST + 2, FIRST + 12, old));
        cleanup.deleteReasons().block(Duration.ofSeconds(20));
        assertThat(
                        numbers(
                                "SELECT appointment FROM cancellation_reason WHERE patient_id = "
                                        + (FIRST + 2)))
                .containsExactly(12L, 13L);
        execute("DELETE FROM delivery WHERE patient_id = " + (FIRST + 2));
    }

    @Test
    void concurrentInstancesDeleteEachRowOnce() throws SQLException {
        execute(
                """
                INSERT INTO delivery (message, channel, patient_id, status, scheduled_for, due_at, created_at, updated_at)
                SELECT 'booking', 'push', %1$d, 'sent', '%2$s', '%2$s', '%2$s', '%2$s' FROM generate_series(1, 3500)
                """
                        .formatted(FIRST + 1, OLD));
        var together =
                Mono.zip(
                        some(cleanup.deleteBefore(LIMIT)),
                        some(cleanup.deleteBefore(LIMIT)),
                        some(cleanup.deleteBefore(LIMIT)));
        long deleted =
                together.map(all -> all.getT1() + all.getT2() + all.getT3())
                        .block(Duration.ofSeconds(20));
        assertThat(deleted).isEqualTo(3_500);
        assertThat(numbers("SELECT id FROM delivery WHERE patient_id = " + (FIRST + 1))).isEmpty();
    }

    private static Mono<Long> some(Mono<Long> count) {
        return count.defaultIfEmpty(0L);
    }

    private void delivery(long n, String status, Instant scheduled, Instant updated)
            throws SQLException {
        execute(
                """
                INSERT INTO delivery (message, channel, patient_id, appointment, status, scheduled_for, due_at, created_at, updated_at)
                VALUES ('reminder', 'push', %d, %d, '%s', '%s', now() + interval '9 years', '%s', '%s')
                """
                        .formatted(FIRST, FIRST + n, status, scheduled, OLD, updated));
    }

    private void appointment(long n) throws SQLException {
        execute(
                """
                INSERT INTO appointment (id, appointment_id, booking_reference, version, planned_version, doctor_id,
                    doctor_name, patient_id, appointment_type, status, date, start_time, duration_minutes, time_zone,
                    starts_at, ends_at)
                SELECT %1$d, u, u, 1, 1, 12, 'Dr. Salma Example', %2$d, 'consultation', 'completed', current_date, '12:00',
                    30, 'Asia/Riyadh', '%3$s', '%3$s' FROM (SELECT gen_random_uuid() AS u) x
                """
                        .formatted(FIRST + n, FIRST, OLD));
    }

    private void offer(Instant start, long entry) throws SQLException {
        execute(
                "INSERT INTO offer VALUES (gen_random_uuid(), %1$d, %2$d, 12, 'Asia/Riyadh', '%3$s', 30, '%3$s', false)"
                        .formatted(FIRST + entry, FIRST, start));
    }

    private void absence(Instant end, long n) throws SQLException {
        execute(
                "INSERT INTO absence VALUES (%1$d, %2$d, '%3$s', '%3$s', false)"
                        .formatted(FIRST + n, FIRST, end));
    }

    /** Numbers of this test, from 1. */
    private List<Long> numbers(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql + " ORDER BY 1")) {
            var numbers = new java.util.ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1) - FIRST);
            }
            return numbers;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
