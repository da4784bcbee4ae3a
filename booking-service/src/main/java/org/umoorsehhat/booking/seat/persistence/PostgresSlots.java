package org.umoorsehhat.booking.seat.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.StatementBuilder;
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

    private static final String LOCK_DOCTORS =
            """
            SELECT pg_advisory_xact_lock(id) FROM (SELECT DISTINCT id FROM unnest($1::bigint[]) AS d (id) ORDER BY id) AS doctor
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresSlots(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What a published slot has done to the ledger.
     *
     * @param isMoved whether it is at another time than before
     */
    public record Applied(long slot, boolean isMoved) {}

    /**
     * Applies slots, each once, and counts again who is in them. Their doctors are locked in order
     * of number, as a move to another doctor locks its two; all else locks one. Gives those that
     * were known before and have changed; the events of new ones are written.
     */
    public Flux<Applied> apply(Collection<ArrivedSlot> slots) {
        return database.sql(LOCK_DOCTORS)
                .bind(0, slots.stream().map(s -> s.slot().doctorId()).toArray(Long[]::new))
                .then()
                .thenMany(Flux.defer(() -> applyLocked(slots)));
    }

    private Flux<Applied> applyLocked(Collection<ArrivedSlot> slots) {
        var statement = new StatementBuilder(json, EventContext.NONE);
        statement.read("arrived", ArrivedSlotSql.ROWS.formatted(rows(statement, slots)));
        statement.read("fresh", ArrivedSlotSql.FRESH);
        statement.read("quiet", ArrivedSlotSql.QUIET);
        statement.write("added", ArrivedSlotSql.ADD);
        statement.write("changed", ArrivedSlotSql.CHANGE);
        statement.read("applied", ArrivedSlotSql.APPLY);
        statement.write("counted", COUNT);
        statement.write("entered", ArrivedSlotSql.ENTER);
        statement.write("left_room", ArrivedSlotSql.LEAVE);
        new SeatSql(statement)
                .tell(
                        "SELECT 1 AS step, (a.after).*, a.correlation_id, a.causation_id, a.traceparent FROM applied AS a WHERE (before).id IS NULL AND (after).id IS NOT NULL",
                        ArrivedSlotSql.CONTEXT);
        return statement
                .build(
                        """
                        SELECT (after).id, ((before).starts_at, (before).ends_at) IS DISTINCT FROM ((after).starts_at, (after).ends_at) AS is_moved
                        FROM applied WHERE (before).id IS NOT NULL AND (after).id IS NOT NULL\
                        """)
                .on(database)
                .map(row ->
                        new Applied(
                                required(row, "id", Long.class),
                                required(row, "is_moved", Boolean.class)))
                .all()
                .collectList()
                .flatMapIterable(changed -> changed);
    }

    private String rows(StatementBuilder statement, Collection<ArrivedSlot> slots) {
        return statement.value(
                Json.class, Json.of(json.writeValueAsBytes(ArrivedSlotSql.rows(slots))));
    }

    /** Open holds with a seat in one of these slots, by slot, the newest first. */
    public Mono<Map<Long, Collection<UUID>>> openHolds(Collection<Long> slots) {
        return database.sql(
                        """
                        SELECT t.slot_id, hold.id FROM hold JOIN hold_seat t ON t.hold_id = hold.id
                        WHERE t.slot_id = ANY ($1) AND hold.state = 'open' ORDER BY hold.id DESC
                        """)
                .bind(0, slots.toArray(Long[]::new))
                .map(row ->
                        Map.entry(
                                required(row, "slot_id", Long.class),
                                required(row, "id", UUID.class)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Whether a slot takes bookings and has not more taken than it has. */
    public Mono<Boolean> isOpenAndFits(long slot) {
        return database.sql("SELECT is_open AND booked + held <= capacity FROM slot WHERE id = $1")
                .bind(0, slot)
                .mapValue(Boolean.class)
                .one();
    }

    /** Writes the events that say how full slots are now. */
    public Mono<Void> tell(Collection<ArrivedSlot> slots) {
        var statement = new StatementBuilder(json, EventContext.NONE);
        statement.read("arrived", ArrivedSlotSql.ROWS.formatted(rows(statement, slots)));
        new SeatSql(statement)
                .tell(
                        "SELECT 1 AS step, slot.*, a.correlation_id, a.causation_id, a.traceparent FROM slot JOIN arrived AS a ON a.id = slot.id",
                        ArrivedSlotSql.CONTEXT);
        return statement.build("SELECT 1").on(database).then();
    }
}
