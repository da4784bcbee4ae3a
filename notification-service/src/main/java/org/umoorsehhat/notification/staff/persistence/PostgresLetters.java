package org.umoorsehhat.notification.staff.persistence;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.message.staff.StaffLetter;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.staff.ClaimedDoctor;
import org.umoorsehhat.notification.staff.PendingNotice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters to doctors as durable work: claims, and records what became of them. */
@Repository
public class PostgresLetters {

    /** More waits for the next letter. */
    private static final int MOST_READ = 500;

    private static final String CLAIM =
            """
            WITH due AS (
                SELECT q.doctor_id FROM staff_preference q
                WHERE q.due_at <= $1 AND EXISTS (SELECT FROM staff_notice n WHERE n.doctor_id = q.doctor_id AND n.status = 'pending')
                ORDER BY q.due_at LIMIT $3 FOR UPDATE SKIP LOCKED
            ), p AS (
                UPDATE staff_preference w SET due_at = $2, lease = gen_random_uuid() FROM due WHERE w.doctor_id = due.doctor_id
                RETURNING w.*
            )
            SELECT p.doctor_id, p.lease, p.attempts, p.tried, p.last_sent_at, d.name, d.time_zone, d.is_active, %s
            FROM p JOIN doctor d ON d.id = p.doctor_id
            """
                    .formatted(StaffPreferenceRow.COLUMNS);

    private static final String NEXT_DUE =
            """
            SELECT min(q.due_at) FROM staff_preference q
            WHERE EXISTS (SELECT FROM staff_notice n WHERE n.doctor_id = q.doctor_id AND n.status = 'pending')
            HAVING count(*) > 0
            """;

    private static final String PENDING =
            """
            SELECT n.id, n.letter, n.topic, n.starts_at, coalesce(n.reference, a.reference) AS reference, n.cancelled_by, n.booked, n.capacity,
                   n.noted_at, a.status
            FROM staff_notice n LEFT JOIN appointment a ON a.id = n.appointment
            WHERE n.doctor_id = $1 AND n.status = 'pending' ORDER BY n.id LIMIT $2
            """;

    private static final String BEGIN =
            """
            WITH mine AS (
                UPDATE staff_preference SET attempts = attempts + 1 WHERE doctor_id = $1 AND lease = $2 RETURNING doctor_id
            ), told AS (
                UPDATE staff_notice n SET letter = $3 FROM mine WHERE n.doctor_id = mine.doctor_id AND n.id = ANY ($4)
            )
            SELECT count(*) FROM mine
            """;

    private static final String LATER =
            """
            UPDATE staff_preference SET lease = NULL, due_at = $3, attempts = $4, tried = $5
            WHERE doctor_id = $1 AND lease = $2
            """;

    private static final String END =
            """
            WITH mine AS (
                UPDATE staff_preference SET lease = NULL, due_at = $5, attempts = 0, tried = '{}',
                       last_sent_at = CASE WHEN $7 THEN $5 ELSE last_sent_at END
                WHERE doctor_id = $1 AND lease = $2 RETURNING doctor_id
            )
            UPDATE staff_notice n SET status = $4, reason = $6, ended_at = $5
            FROM mine WHERE n.doctor_id = mine.doctor_id AND n.id = ANY ($3) AND n.status = 'pending'
            """;

    private static final String OBSOLETE =
            "UPDATE staff_notice SET status = 'cancelled', reason = 'obsolete', ended_at = $2 WHERE id = ANY ($1) AND status = 'pending'";

    private final DatabaseClient database;

    PostgresLetters(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Claims doctors who are to be told something now: nobody else writes to them before the lease
     * ends.
     */
    public Flux<ClaimedDoctor> claim(int limit, Instant now, Duration lease) {
        return database.sql(CLAIM)
                .bind(0, now)
                .bind(1, now.plus(lease))
                .bind(2, limit)
                .map(PostgresLetters::doctor)
                .all();
    }

    /** When a doctor is to be looked at next, or was; empty when nothing waits. */
    public Mono<Instant> nextDue() {
        return database.sql(NEXT_DUE)
                .mapValue(OffsetDateTime.class)
                .one()
                .map(OffsetDateTime::toInstant);
    }

    /** What a doctor is still to be told, in the order in which it was noted. */
    public Mono<List<PendingNotice>> pending(long doctorId) {
        return database.sql(PENDING)
                .bind(0, doctorId)
                .bind(1, MOST_READ)
                .map(PostgresLetters::notice)
                .all()
                .collectList();
    }

    /** Records that an attempt begins; false: the lease has ended meanwhile. */
    public Mono<Boolean> begin(ClaimedDoctor doctor, UUID letter, List<PendingNotice> told) {
        return database.sql(BEGIN)
                .bind(0, doctor.doctorId())
                .bind(1, doctor.lease())
                .bind(2, letter)
                .bind(3, ids(told))
                .mapValue(Long.class)
                .one()
                .map(mine -> mine == 1);
    }

    /**
     * Looks again then; with as many attempts made, over what has refused it, as {@code doctor}
     * says.
     */
    public Mono<Void> later(ClaimedDoctor doctor, Instant until) {
        return database.sql(LATER)
                .bind(0, doctor.doctorId())
                .bind(1, doctor.lease())
                .bind(2, until)
                .bind(3, doctor.attempts())
                .bind(4, doctor.tried().stream().map(Channel::code).toArray(String[]::new))
                .then();
    }

    /** Records that these were told. */
    public Mono<Void> sent(ClaimedDoctor doctor, List<PendingNotice> told, Instant now) {
        return end(doctor, told, DeliveryStatus.SENT, null, now);
    }

    /** Gives these up, or lets them be. */
    public Mono<Void> end(
            ClaimedDoctor doctor,
            List<PendingNotice> notices,
            DeliveryStatus status,
            @Nullable String reason,
            Instant now) {
        var statement =
                database.sql(END)
                        .bind(0, doctor.doctorId())
                        .bind(1, doctor.lease())
                        .bind(2, ids(notices))
                        .bind(3, status.code())
                        .bind(4, now)
                        .bind(6, status == DeliveryStatus.SENT);
        return (reason == null ? statement.bindNull(5, String.class) : statement.bind(5, reason))
                .then();
    }

    /** Nobody needs to be told these any more. */
    public Mono<Void> obsolete(List<PendingNotice> notices, Instant now) {
        return notices.isEmpty()
                ? Mono.empty()
                : database.sql(OBSOLETE).bind(0, ids(notices)).bind(1, now).then();
    }

    private static Long[] ids(List<PendingNotice> notices) {
        return notices.stream().map(PendingNotice::id).toArray(Long[]::new);
    }

    private static ClaimedDoctor doctor(Readable row) {
        return new ClaimedDoctor(
                required(row, "doctor_id", Long.class),
                required(row, "lease", UUID.class),
                required(row, "name", String.class),
                ZoneId.of(required(row, "time_zone", String.class)),
                required(row, "is_active", Boolean.class),
                StaffPreferenceRow.read(row),
                required(row, "attempts", Integer.class),
                tried(row),
                optionalInstant(row, "last_sent_at"));
    }

    private static Set<Channel> tried(Readable row) {
        return Arrays.stream(required(row, "tried", String[].class))
                .map(Channel::stored)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PendingNotice notice(Readable row) {
        return new PendingNotice(
                required(row, "id", Long.class),
                row.get("letter", UUID.class),
                new StaffLetter.Line(
                        StaffTopic.stored(required(row, "topic", String.class)),
                        required(row, "starts_at", OffsetDateTime.class).toInstant(),
                        row.get("reference", String.class),
                        row.get("cancelled_by", String.class),
                        row.get("booked", Integer.class),
                        row.get("capacity", Integer.class)),
                required(row, "noted_at", OffsetDateTime.class).toInstant(),
                row.get("status", String.class));
    }

    private static @Nullable Instant optionalInstant(Readable row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
