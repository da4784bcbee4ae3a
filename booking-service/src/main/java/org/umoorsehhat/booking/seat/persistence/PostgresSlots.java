package org.umoorsehhat.booking.seat.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonMapper json;

    PostgresSlots(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
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
        var statement = new StatementBuilder(json, context);
        statement.read(
                "applied",
                "SELECT * FROM apply_slot(ROW(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, false, 0, 0, 0)::slot)"
                        .formatted(
                                statement.value(Long.class, slot.slotId()),
                                statement.value(Long.class, slot.doctorId()),
                                statement.value(LocalDate.class, slot.date()),
                                statement.value(LocalTime.class, slot.startTime()),
                                statement.value(LocalTime.class, slot.endTime()),
                                statement.value(String.class, slot.timeZone().getId()),
                                statement.value(Instant.class, slot.startsAt()),
                                statement.value(Instant.class, slot.endsAt()),
                                statement.value(Integer.class, slot.capacity()),
                                statement.value(Boolean.class, slot.isOpen()),
                                statement.value(Boolean.class, slot.isWithdrawn()),
                                statement.value(Long.class, version)));
        statement.write("counted", COUNT);
        new SeatSql(statement)
                .tell(
                        "SELECT 1 AS step, (applied.after).* FROM applied WHERE (before).id IS NULL AND (after).id IS NOT NULL");
        return statement
                .build(
                        """
                        SELECT (before).id IS NULL AS is_new,
                               ((before).starts_at, (before).ends_at) IS DISTINCT FROM ((after).starts_at, (after).ends_at) AS is_moved
                        FROM applied WHERE (after).id IS NOT NULL\
                        """)
                .on(database)
                .map(PostgresSlots::applied)
                .one();
    }

    private static Applied applied(Readable row) {
        if (required(row, "is_new", Boolean.class)) {
            return Applied.NEW;
        }
        return required(row, "is_moved", Boolean.class) ? Applied.MOVED : Applied.CHANGED;
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
                    var statement = new StatementBuilder(json, context);
                    new SeatSql(statement)
                            .tell(
                                    "SELECT 1 AS step, slot.* FROM slot WHERE id = "
                                            + statement.value(Long.class, slot));
                    return statement.build("SELECT 1").on(database).then();
                });
    }
}
