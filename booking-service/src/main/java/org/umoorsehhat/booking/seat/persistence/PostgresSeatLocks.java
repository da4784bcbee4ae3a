package org.umoorsehhat.booking.seat.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.HoldRequest;
import reactor.core.publisher.Mono;

/**
 * Locks of the running transaction, in the order that {@code R__01_seats.sql} names: for what an
 * event asks for, which is decided between them and what is written.
 */
@Repository
public class PostgresSeatLocks {

    private final DatabaseClient database;

    PostgresSeatLocks(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What was found when the slots were locked.
     *
     * @param slots that the time touches, in order
     * @param isFree whether each of them has a seat
     */
    public record Locked(List<Long> slots, boolean isFree) {}

    /** Locks a doctor alone: whoever needs that comes first so, and waits for nobody later. */
    public Mono<Void> doctor(long doctor) {
        return database.sql("SELECT pg_advisory_xact_lock($1)::text").bind(0, doctor).then();
    }

    /**
     * Locks the doctor, and gives the slot as it is until the end; empty when there is none, or its
     * doctor or who asks is not active.
     */
    public Mono<HoldRequest.Slot> slot(HoldRequest request) {
        return database.sql("SELECT doctor_id FROM slot WHERE id = $1")
                .bind(0, request.slotId())
                .mapValue(Long.class)
                .one()
                .delayUntil(this::doctor)
                .flatMap(locked ->
                        database.sql(
                                        """
                                        SELECT s.*, greatest(d.buffer_before_minutes, m.buffer_before_minutes, 0) AS buffer_before,
                                               greatest(d.buffer_after_minutes, m.buffer_after_minutes, 0) AS buffer_after
                                        FROM slot s LEFT JOIN doctor d ON d.id = s.doctor_id LEFT JOIN waiting_entry e ON e.id = $2
                                             LEFT JOIN medical_service m ON m.id = e.service_id AND m.doctor_id = s.doctor_id
                                        WHERE s.id = $1 AND d.is_active IS NOT FALSE
                                          AND NOT EXISTS (SELECT FROM waiting_entry w JOIN patient p ON p.id = w.patient_id
                                                          WHERE w.id = $2 AND NOT p.is_active)
                                        """)
                                .bind(0, request.slotId())
                                .bind(1, request.entryId())
                                .map(row -> slot(row))
                                .one());
    }

    /**
     * Locks the slots that a hold touches, or would touch.
     *
     * @param own a hold whose seats count as free; absent when none do
     * @param patient who is locked before them, as whoever books for them has to be; absent: nobody
     */
    public Mono<Locked> slots(Hold hold, @Nullable UUID own, @Nullable Long patient) {
        return database.sql(
                        "SELECT slots, refusal IS NULL AS is_free FROM lock_seats(true, $1, $5, $2, $3, NULL, true, NULL, $4, now(), CASE WHEN $5 IS NOT NULL THEN '{}'::counted_limit[] END, $6, $7)")
                .bind(0, hold.doctor())
                .bind(1, hold.startsAt())
                .bind(2, hold.endsAt())
                .bind(3, own == null ? Parameters.in(UUID.class) : Parameters.in(own))
                .bind(4, patient == null ? Parameters.in(Long.class) : Parameters.in(patient))
                .bind(5, hold.buffers().before())
                .bind(6, hold.buffers().after())
                .map(row ->
                        new Locked(
                                List.of(required(row, "slots", Long[].class)),
                                required(row, "is_free", Boolean.class)))
                .one();
    }

    /** Whether a seat at that doctor may be offered to anybody. */
    public Mono<Boolean> mayBeOffered(long doctor) {
        return database.sql(
                        "SELECT NOT EXISTS (SELECT FROM doctor WHERE id = $1 AND NOT is_active)")
                .bind(0, doctor)
                .mapValue(Boolean.class)
                .one();
    }

    /** The version of a slot's row; 0 for one that is not known. */
    public Mono<Long> version(long slot) {
        return database.sql("SELECT version FROM slot WHERE id = $1")
                .bind(0, slot)
                .mapValue(Long.class)
                .one()
                .defaultIfEmpty(0L);
    }

    private static HoldRequest.Slot slot(Readable row) {
        return new HoldRequest.Slot(
                required(row, "id", Long.class),
                required(row, "doctor_id", Long.class),
                required(row, "local_date", LocalDate.class),
                required(row, "start_time", LocalTime.class),
                required(row, "time_zone", String.class),
                required(row, "starts_at", Instant.class),
                required(row, "ends_at", Instant.class),
                required(row, "capacity", Integer.class),
                required(row, "is_withdrawn", Boolean.class),
                new Buffers(
                        required(row, "buffer_before", Integer.class),
                        required(row, "buffer_after", Integer.class)));
    }
}
