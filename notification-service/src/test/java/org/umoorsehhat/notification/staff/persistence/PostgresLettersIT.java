package org.umoorsehhat.notification.staff.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.notification.staff.ClaimedDoctor;
import reactor.core.publisher.Flux;

/** One letter at a time to a doctor, and what was told is forgotten after a while. */
class PostgresLettersIT extends ServiceIT {

    /** So far from now that the sender leaves them alone. */
    private static final Instant THEN = Instant.parse("2099-01-01T10:00:00Z");

    private static final long DOCTOR = 880_001;

    @Autowired PostgresLetters letters;
    @Autowired PostgresNoticeRetention retention;

    @AfterEach
    void forget() throws SQLException {
        run("DELETE FROM staff_notice WHERE doctor_id = " + DOCTOR);
        run("DELETE FROM staff_preference WHERE doctor_id = " + DOCTOR);
        run("DELETE FROM doctor WHERE id = " + DOCTOR);
    }

    @Test
    void manyWhoClaimAtOnceGetADoctorOnceAndAnOldLeaseRecordsNothing() throws Exception {
        waiting();
        Callable<Long> claim = () -> claimed(THEN).count().block();
        long claimed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> claim).toList())) {
                claimed += one.get();
            }
        }
        assertThat(claimed).isEqualTo(1);
        assertThat(claimed(THEN).count().block()).isZero();

        ClaimedDoctor old = claimed(THEN.plusSeconds(61)).blockFirst();
        ClaimedDoctor mine = claimed(THEN.plusSeconds(122)).blockFirst();
        var pending = letters.pending(DOCTOR).block();
        assertThat(letters.begin(old, old.lease(), pending).block()).isFalse();
        letters.end(old, pending, DeliveryStatus.SENT, null, THEN).block();
        assertThat(letters.pending(DOCTOR).block()).hasSize(1);
        assertThat(letters.begin(mine, mine.lease(), pending).block()).isTrue();
        assertThat(letters.pending(DOCTOR).block().getFirst().letter()).isEqualTo(mine.lease());
        letters.sent(mine, pending, THEN).block();
        assertThat(letters.pending(DOCTOR).block()).isEmpty();
    }

    @Test
    void whatWasToldGoesAfterAWhileAndWhatWaitsStays() throws SQLException {
        waiting();
        run(
                """
                INSERT INTO staff_notice (doctor_id, topic, dedupe_key, starts_at, noted_at, status, ended_at)
                VALUES (%1$d, 'requests', 'told-then', now(), now(), 'sent', now() - interval '8 days'),
                       (%1$d, 'requests', 'told-now', now(), now(), 'sent', now())
                """
                        .formatted(DOCTOR));
        retention.delete().block();
        assertThat(number("SELECT count(*) FROM staff_notice WHERE doctor_id = " + DOCTOR))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM staff_notice WHERE dedupe_key = 'told-then'"))
                .isZero();
    }

    /** Others' doctors are left to others. */
    private Flux<ClaimedDoctor> claimed(Instant time) {
        return letters.claim(1_000, time, Duration.ofMinutes(1))
                .filter(doctor -> doctor.doctorId() == DOCTOR);
    }

    private void waiting() throws SQLException {
        run(
                """
                INSERT INTO doctor (id, name, time_zone, is_active) VALUES (%1$d, 'Dr. Salma Example', 'Asia/Riyadh', true);
                INSERT INTO staff_preference (doctor_id, email, topics, locale, updated_at, due_at)
                VALUES (%1$d, 'doctor@example.org', '{requests}', 'en', now(), '%2$s');
                INSERT INTO staff_notice (doctor_id, topic, dedupe_key, starts_at, noted_at)
                VALUES (%1$d, 'requests', 'requests:of-%1$d', '%2$s', now())
                """
                        .formatted(DOCTOR, THEN));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
