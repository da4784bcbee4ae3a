package org.umoorsehhat.booking.seat.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.Binder;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The slots of the ledger, as they are published. */
@Repository
public class PostgresSlots {

    /** Seats of open slots, for the use that the statistics tell. */
    private static final String COUNT =
            """
            INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity)
            SELECT doctor_id, local_date, '', '', 0, 0, 0, 0, 0, sum(capacity)
            FROM (SELECT (before).doctor_id, (before).local_date, -(before).capacity AS capacity FROM applied WHERE (before).is_open
                  UNION ALL SELECT (after).doctor_id, (after).local_date, (after).capacity FROM applied WHERE (after).is_open) AS change
            GROUP BY 1, 2 HAVING sum(capacity) <> 0\
            """;

    private final DatabaseClient database;

    PostgresSlots(DatabaseClient database) {
        this.database = database;
    }

    /** What a published slot has done to the ledger. */
    public enum Applied {
        /** It was not known before; its event is written. */
        NEW,
        /** It is at the same time as before. */
        CHANGED,
        /** It is at another time. */
        MOVED
    }

    /** Applies a slot and counts again who is in it; empty when a newer version is known. */
    public Mono<Applied> apply(PublishedSlot slot, long version) {
        return EventContext.current().flatMap(context -> apply(slot, version, context));
    }

    private Mono<Applied> apply(PublishedSlot slot, long version, EventContext context) {
        var binder = new Binder();
        String sql =
                """
                WITH applied AS MATERIALIZED (
                    SELECT * FROM apply_slot(ROW(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, false, 0, 0, 0)::slot)
                ), counted AS (%s), occupancy AS (%s)
                SELECT (after).id IS NOT NULL AS is_applied, (before).id IS NULL AS is_new,
                       ((before).starts_at, (before).ends_at) IS DISTINCT FROM ((after).starts_at, (after).ends_at) AS is_moved
                FROM applied
                """
                        .formatted(
                                binder.value(Long.class, slot.slotId()),
                                binder.value(Long.class, slot.doctorId()),
                                binder.value(LocalDate.class, slot.date()),
                                binder.value(LocalTime.class, slot.startTime()),
                                binder.value(LocalTime.class, slot.endTime()),
                                binder.value(String.class, slot.timeZone()),
                                binder.value(Instant.class, slot.startsAt()),
                                binder.value(Instant.class, slot.endsAt()),
                                binder.value(Integer.class, slot.capacity()),
                                binder.value(Boolean.class, slot.isOpen()),
                                binder.value(Boolean.class, slot.isWithdrawn()),
                                binder.value(Long.class, version),
                                COUNT,
                                OccupancySql.insert(
                                        "SELECT 1 AS step, (applied.after).* FROM applied WHERE (before).id IS NULL AND (after).id IS NOT NULL",
                                        OutboxSql.context(binder, context)));
        return binder.bind(database.sql(sql))
                .map(row -> {
                    if (!Boolean.TRUE.equals(row.get("is_applied", Boolean.class))) {
                        return Optional.<Applied>empty();
                    }
                    if (Boolean.TRUE.equals(row.get("is_new", Boolean.class))) {
                        return Optional.of(Applied.NEW);
                    }
                    boolean isMoved = Boolean.TRUE.equals(row.get("is_moved", Boolean.class));
                    return Optional.of(isMoved ? Applied.MOVED : Applied.CHANGED);
                })
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    /** Open holds with a seat in a slot, the newest first. */
    public Flux<UUID> openHolds(long slot) {
        return database.sql(
                        """
                        SELECT hold.id FROM hold JOIN hold_seat t ON t.hold_id = hold.id
                        WHERE t.slot_id = $1 AND hold.state = 'open' ORDER BY hold.id DESC
                        """)
                .bind(0, slot)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .flatMapIterable(ids -> ids);
    }

    /** Whether a slot takes bookings and has not more taken than it has. */
    public Mono<Boolean> isOpenAndFits(long slot) {
        return database.sql("SELECT is_open AND booked + held <= capacity FROM slot WHERE id = $1")
                .bind(0, slot)
                .mapValue(Boolean.class)
                .one();
    }

    /** Writes the event that says how full a slot is now. */
    public Mono<Void> tell(long slot) {
        return EventContext.current()
                .flatMap(context -> {
                    var binder = new Binder();
                    String rows =
                            "SELECT 1 AS step, slot.* FROM slot WHERE id = "
                                    + binder.value(Long.class, slot);
                    String sql = OccupancySql.insert(rows, OutboxSql.context(binder, context));
                    return binder.bind(database.sql(sql)).then();
                });
    }
}
