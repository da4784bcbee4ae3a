package org.umoorsehhat.waitlist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.waitlist.matching.persistence.PostgresMatching;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.TimersOffTest;

/** Whose turn it is among a million: one indexed query, within five milliseconds. */
@Tag("proof")
@TimersOffTest
class MatchingProof {

    private static final int ENTRIES = 1_000_000;
    private static final int WARM_UP = 6_000;
    private static final int QUERIES = 2_000;
    private static final long DOCTORS = 500;

    /** Prime to the doctors and days, so that nobody waits twice for the same. */
    private static final long PATIENTS = 199_999;

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    static {
        TestBroker.shared();
    }

    @Autowired PostgresMatching matching;
    @Autowired TransactionalOperator transaction;
    @Autowired Database database;

    /** Twenty for each doctor and day, with windows and kinds; some have declined or are busy. */
    private void fill() throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql :
                    """
                    INSERT INTO patient SELECT g, 'p', true FROM generate_series(1, %3$d) g;
                    INSERT INTO entry (patient_id, doctor_id, preferred_date, time_start, time_end, appointment_type, priority, joined_at, updated_at)
                    SELECT 1 + g %% %3$d, 1 + g %% %2$d, date '2027-01-01' + (g / %2$d %% 100)::int,
                           CASE WHEN g %% 3 = 0 THEN time '08:00' + g %% 8 * interval '1 hour' END,
                           CASE WHEN g %% 6 = 0 THEN time '19:00' END,
                           CASE WHEN g %% 4 = 0 THEN 'test' END, 1 + (g %% 10)::int, timestamptz '2026-11-01' + g * interval '1 second', now()
                    FROM generate_series(1, %1$d) g ON CONFLICT DO NOTHING;
                    INSERT INTO passed_over SELECT id, 77, 'declined', now() FROM entry WHERE id %% 5 = 0;
                    INSERT INTO appointment SELECT uuidv7(), g, timestamptz '2027-01-01' + g %% 2000 * interval '1 hour', timestamptz '2027-01-01' + (g %% 2000 + 1) * interval '1 hour' FROM generate_series(1, %3$d) g;
                    ANALYZE
                    """
                            .formatted(ENTRIES, DOCTORS, PATIENTS)
                            .split(";")) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void isFoundAmongAMillion() throws Exception {
        fill();
        assertThat(waiting()).isGreaterThanOrEqualTo(ENTRIES);
        var random = new Random(1);
        long[] nanos = new long[QUERIES];
        int found = 0;
        for (int i = -WARM_UP; i < QUERIES; i++) {
            Seat seat = seat(random);
            long began = System.nanoTime();
            boolean somebody =
                    Boolean.TRUE.equals(matching.suitsSomebody(seat).block(Duration.ofSeconds(10)));
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
                found += somebody ? 1 : 0;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "matching among %d: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, %d of %d found%n",
                ENTRIES,
                nanos[QUERIES / 2] / 1e6,
                nanos[QUERIES * 95 / 100] / 1e6,
                nanos[QUERIES * 99 / 100] / 1e6,
                found,
                QUERIES);
        assertThat(found).isGreaterThan(QUERIES / 4);
        assertThat(nanos[QUERIES / 2]).as("p50 in ns").isLessThan(5_000_000);
    }

    private long waiting() throws Exception {
        try (var connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT count(*) FROM entry WHERE is_active")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Seat seat(Random random) {
        var start =
                FIRST.plusDays(random.nextInt(90))
                        .atTime(8 + random.nextInt(10), 0)
                        .atZone(BookingEvents.ZONE)
                        .toInstant();
        return new Seat(
                77,
                1 + random.nextLong(DOCTORS),
                start,
                start.plus(Duration.ofMinutes(30)),
                BookingEvents.ZONE,
                random.nextBoolean() ? null : "test");
    }
}
