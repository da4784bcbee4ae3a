package org.umoorsehhat.booking.seat.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.BoundStatement;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.OfferedHold;
import org.umoorsehhat.booking.seat.rules.StoredHold;
import org.umoorsehhat.chassis.database.AfterCommit;
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

    /** Counts who was offered a hold, as far as this instance heard of it. */
    private final AtomicInteger offers = new AtomicInteger();

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

    /** Remembers whom an open hold is offered to. */
    public Mono<Void> offered(UUID hold, long patient) {
        return database.sql("UPDATE hold SET patient_id = $2 WHERE id = $1 AND state = 'open'")
                .bind(0, hold)
                .bind(1, patient)
                .then()
                .then(AfterCommit.run(offers::incrementAndGet));
    }

    /** Changes when somebody is offered a hold: what was read before may not be all. */
    public int offers() {
        return offers.get();
    }

    /** Open holds at a doctor's that touch {@code [from, to)} and are offered to somebody. */
    public Flux<OfferedHold> offered(long doctor, Instant from, Instant to) {
        return database.sql(
                        "SELECT id, patient_id FROM hold WHERE state = 'open' AND patient_id IS NOT NULL AND doctor_id = $1 AND starts_at < $3 AND ends_at > $2")
                .bind(0, doctor)
                .bind(1, from)
                .bind(2, to)
                .map(row ->
                        new OfferedHold(
                                required(row, "id", UUID.class),
                                required(row, "patient_id", Long.class)))
                .all();
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

    /** When the time of the next open hold is over; empty when none is open. */
    public Mono<Instant> nextExpiry() {
        return database.sql(
                        "SELECT expires_at FROM hold WHERE state = 'open' ORDER BY expires_at LIMIT 1")
                .mapValue(Instant.class)
                .one();
    }

    /** Open holds at doctors who are not active any more. */
    public Flux<UUID> atInactiveDoctors(int most) {
        return database.sql(
                        "SELECT h.id FROM hold h JOIN doctor d ON d.id = h.doctor_id AND NOT d.is_active WHERE h.state = 'open' ORDER BY h.id LIMIT $1")
                .bind(0, most)
                .map(row -> required(row, "id", UUID.class))
                .all();
    }

    /** Ends a hold whose time is over; false when something else has ended it meanwhile. */
    public Mono<Boolean> expire(UUID hold) {
        return release(hold, "expired", true);
    }

    /**
     * Ends an open hold: its seats are free.
     *
     * @param reason as in {@code declined}
     */
    public Mono<Boolean> release(UUID hold, String reason) {
        return release(hold, reason, false);
    }

    private Mono<Boolean> release(UUID hold, String reason, boolean ifExpired) {
        return run(
                        statement -> {
                            var sql = new HoldSql(statement);
                            sql.end(hold, "released", clock.instant(), ifExpired);
                            statement.read(
                                    "freed",
                                    "SELECT free_held_seats(ended.id) AS slots FROM ended");
                            new SeatSql(statement).tell(SeatSql.slots(1, "freed.slots", "freed"));
                            sql.released(hold, reason);
                            return statement.build("SELECT count(*) AS done FROM ended");
                        })
                .map(done -> done > 0);
    }

    /** Passes the seats of an open hold on to a successor; nothing happens when it has ended. */
    public Mono<Void> passOn(UUID hold, Hold successor) {
        return run(
                        statement -> {
                            var sql = new HoldSql(statement);
                            sql.end(hold, "succeeded", clock.instant(), false);
                            statement.write(
                                    "seats",
                                    "UPDATE hold_seat SET hold_id = %s FROM ended WHERE hold_id = ended.id RETURNING slot_id"
                                            .formatted(
                                                    statement.value(UUID.class, successor.id())));
                            statement.read(
                                    "moved",
                                    "SELECT array_agg(slot ORDER BY slot.starts_at, slot.id) AS slots FROM seats JOIN slot ON slot.id = seats.slot_id");
                            sql.open(
                                    successor,
                                    "moved.slots",
                                    "moved WHERE moved.slots IS NOT NULL");
                            return statement.build("SELECT count(*) AS done FROM ended");
                        })
                .then();
    }

    /** Opens a hold on a free seat in each of these slots, which are locked. */
    public Mono<Void> open(Hold hold, List<Long> slots) {
        return run(
                        statement -> {
                            statement.read(
                                    "kept",
                                    "SELECT hold_seats(%s, %s) AS slots"
                                            .formatted(
                                                    statement.value(UUID.class, hold.id()),
                                                    statement.value(
                                                            Long[].class,
                                                            slots.toArray(Long[]::new))));
                            new SeatSql(statement).tell(SeatSql.slots(1, "kept.slots", "kept"));
                            new HoldSql(statement).open(hold, "kept.slots", "kept");
                            return statement.build("SELECT count(*) AS done FROM kept");
                        })
                .then();
    }

    private Mono<Long> run(Function<StatementBuilder, BoundStatement> write) {
        return EventContext.current()
                .flatMap(context ->
                        write.apply(new StatementBuilder(json, context))
                                .on(database)
                                .map(row -> required(row, "done", Long.class))
                                .one());
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
                        row.get("request_id", UUID.class),
                        new Buffers(
                                required(row, "buffer_before", Integer.class),
                                required(row, "buffer_after", Integer.class)));
        return new StoredHold(
                hold,
                required(row, "first_slot_id", Long.class),
                StoredHold.State.of(required(row, "state", String.class)));
    }
}
