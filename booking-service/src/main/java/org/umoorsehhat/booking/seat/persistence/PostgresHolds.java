package org.umoorsehhat.booking.seat.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.Binder;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.StoredHold;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seats held for the waiting list. Only an open hold ends, and only once, whoever ends it: each end
 * is one statement, with the seats and the events.
 */
@Repository
public class PostgresHolds {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    PostgresHolds(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A hold, open or ended; empty when there is none, or it is forgotten. */
    public Mono<StoredHold> find(UUID id) {
        return database.sql("SELECT * FROM hold WHERE id = $1")
                .bind(0, id)
                .map(PostgresHolds::stored)
                .one();
    }

    /** Open holds whose time is over, the oldest first. */
    public Flux<UUID> expired(int most) {
        return database.sql(
                        "SELECT id FROM hold WHERE state = 'open' AND expires_at <= $1 ORDER BY expires_at LIMIT $2")
                .bind(0, clock.instant())
                .bind(1, most)
                .map(row -> required(row, "id", UUID.class))
                .all();
    }

    /** Ends a hold whose time is over; false when something else has ended it meanwhile. */
    public Mono<Boolean> expire(UUID hold) {
        return EventContext.current().flatMap(context -> release(hold, "expired", true, context));
    }

    /**
     * Ends an open hold: its seats are free.
     *
     * @param reason as in {@code declined}
     */
    public Mono<Boolean> release(UUID hold, String reason) {
        return EventContext.current().flatMap(context -> release(hold, reason, false, context));
    }

    private Mono<Boolean> release(
            UUID hold, String reason, boolean ifExpired, EventContext context) {
        var binder = new Binder();
        String columns = OutboxSql.context(binder, context);
        var sql = new HoldSql(binder, json, columns);
        String now = binder.value(Instant.class, clock.instant());
        String statement =
                String.join(
                        ",\n",
                        "WITH " + lock(binder, hold),
                        end("released", now, ifExpired ? "hold.expires_at <= " + now : "true"),
                        "freed AS MATERIALIZED (SELECT free_held_seats(ended.id) AS slots FROM ended)",
                        "occupancy AS ("
                                + OccupancySql.insert(
                                        OccupancySql.slots(1, "freed.slots", "freed"), columns)
                                + ")",
                        "told AS ("
                                + sql.event(
                                        "seat-hold-released",
                                        hold,
                                        "ended.first_slot_id",
                                        2,
                                        Map.of("hold_id", hold.toString(), "reason", reason),
                                        "jsonb_build_object('slot_id', ended.first_slot_id)",
                                        "ended")
                                + ")");
        return binder.bind(database.sql(statement + "\nSELECT count(*) AS ended FROM ended"))
                .map(row -> required(row, "ended", Long.class) > 0)
                .one();
    }

    /** Passes the seats of an open hold on to a successor; nothing happens when it has ended. */
    public Mono<Void> passOn(UUID hold, Hold successor) {
        return EventContext.current()
                .flatMap(context -> {
                    var binder = new Binder();
                    var sql = new HoldSql(binder, json, OutboxSql.context(binder, context));
                    String now = binder.value(Instant.class, clock.instant());
                    String from = "moved WHERE moved.slots IS NOT NULL";
                    String statement =
                            String.join(
                                    ",\n",
                                    "WITH " + lock(binder, hold),
                                    end("succeeded", now, "true"),
                                    "seats AS (UPDATE hold_seat SET hold_id = %s FROM ended WHERE hold_id = ended.id RETURNING slot_id)"
                                            .formatted(binder.value(UUID.class, successor.id())),
                                    "moved AS MATERIALIZED (SELECT array_agg(slot ORDER BY slot.starts_at, slot.id) AS slots FROM seats JOIN slot ON slot.id = seats.slot_id)",
                                    "opened AS (" + sql.open(successor, "moved.slots", from) + ")",
                                    "told AS (" + sql.opened(successor, "moved.slots", from) + ")");
                    return binder.bind(database.sql(statement + "\nSELECT count(*) FROM ended"))
                            .then();
                });
    }

    /** Opens a hold on a free seat in each of these slots, which are locked. */
    public Mono<Void> open(Hold hold, List<Long> slots) {
        return EventContext.current()
                .flatMap(context -> {
                    var binder = new Binder();
                    String columns = OutboxSql.context(binder, context);
                    var sql = new HoldSql(binder, json, columns);
                    String statement =
                            String.join(
                                    ",\n",
                                    "WITH kept AS MATERIALIZED (SELECT hold_seats(%s, %s) AS slots)"
                                            .formatted(
                                                    binder.value(UUID.class, hold.id()),
                                                    binder.value(
                                                            Long[].class,
                                                            slots.toArray(Long[]::new))),
                                    "occupancy AS ("
                                            + OccupancySql.insert(
                                                    OccupancySql.slots(1, "kept.slots", "kept"),
                                                    columns)
                                            + ")",
                                    "opened AS (" + sql.open(hold, "kept.slots", "kept") + ")",
                                    "told AS (" + sql.opened(hold, "kept.slots", "kept") + ")");
                    return binder.bind(database.sql(statement + "\nSELECT count(*) FROM kept"))
                            .then();
                });
    }

    /** The seats of a hold have become an appointment's. */
    public Mono<Void> taken(UUID hold) {
        return database.sql("UPDATE hold SET state = 'taken', ended_at = $2 WHERE id = $1")
                .bind(0, hold)
                .bind(1, clock.instant())
                .then();
    }

    /**
     * Forgets holds that ended so long ago that no message about them can still be under way: the
     * topics on which an answer may still lie keep seven days.
     */
    public Mono<Long> forget() {
        return database.sql(
                        "DELETE FROM hold WHERE state <> 'open' AND ended_at < $1::timestamptz - interval '14 days'")
                .bind(0, clock.instant())
                .fetch()
                .rowsUpdated();
    }

    /** The slots first, in order: then the hold. */
    private static String lock(Binder binder, UUID hold) {
        return "place AS MATERIALIZED (SELECT h.id, lock_held_seats(h.doctor_id, h.id) FROM hold h WHERE h.id = %s)"
                .formatted(binder.value(UUID.class, hold));
    }

    private static String end(String state, String now, String condition) {
        return "ended AS (UPDATE hold SET state = '%s', ended_at = %s FROM place WHERE hold.id = place.id AND hold.state = 'open' AND (%s) RETURNING hold.id, hold.first_slot_id)"
                .formatted(state, now, condition);
    }

    private static StoredHold stored(Readable row) {
        var hold =
                new Hold(
                        required(row, "id", UUID.class),
                        required(row, "doctor_id", Long.class),
                        required(row, "local_date", LocalDate.class),
                        required(row, "start_time", LocalTime.class),
                        required(row, "time_zone", String.class),
                        required(row, "starts_at", Instant.class),
                        required(row, "ends_at", Instant.class),
                        required(row, "duration_minutes", Integer.class),
                        row.get("appointment_type", String.class),
                        required(row, "expires_at", Instant.class),
                        row.get("entry_id", Long.class),
                        row.get("request_id", UUID.class));
        return new StoredHold(
                hold,
                required(row, "first_slot_id", Long.class),
                StoredHold.State.of(required(row, "state", String.class)));
    }
}
