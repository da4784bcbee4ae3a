package org.umoorsehhat.waitlist.search.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlSearchQueue implements SearchQueue {

    private static final String DUE =
            """
            SELECT slot_id, entry_id, hold_id, min(id) AS first
            FROM (SELECT * FROM search WHERE due_at <= :now ORDER BY due_at, id LIMIT :limit) AS oldest
            GROUP BY slot_id, entry_id, hold_id ORDER BY first
            """;

    private static final String SLOTS_FOR =
            """
            INSERT INTO search (slot_id, due_at)
            SELECT s.id, :now FROM entry e JOIN slot s ON s.doctor_id = e.doctor_id AND s.date = e.preferred_date AND s.free > 0
            WHERE e.id = :entry AND e.is_active AND NOT e.is_offered AND s.starts_at > :after
              AND (e.time_start IS NULL OR e.time_start <= (s.starts_at AT TIME ZONE s.time_zone)::time)
              AND (e.time_end IS NULL OR e.time_end > (s.starts_at AT TIME ZONE s.time_zone)::time)
              AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = e.id AND d.slot_id = s.id)
            ORDER BY s.starts_at, s.id
            """;

    private final DatabaseClient database;

    SqlSearchQueue(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> slot(long slotId, Instant due) {
        return append("slot_id", slotId, due);
    }

    @Override
    public Mono<Void> entry(long entryId, Instant due) {
        return append("entry_id", entryId, due);
    }

    @Override
    public Mono<Void> hold(UUID holdId, Instant due) {
        return append("hold_id", holdId, due);
    }

    private Mono<Void> append(String column, Object id, Instant due) {
        return database.sql("INSERT INTO search (" + column + ", due_at) VALUES (:id, :due)")
                .bind("id", id)
                .bind("due", due)
                .then();
    }

    @Override
    public Flux<Due> due(Instant now, int limit) {
        return database.sql(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map(SqlSearchQueue::due)
                .all();
    }

    private static Due due(Readable row) {
        Long slot = row.get("slot_id", Long.class);
        if (slot != null) {
            return new DueSlot(slot);
        }
        Long entry = row.get("entry_id", Long.class);
        return entry != null
                ? new DueEntry(entry)
                : new DueHold(required(row, "hold_id", UUID.class));
    }

    @Override
    public Mono<Boolean> take(Due due, Instant now) {
        var taken =
                switch (due) {
                    case DueSlot(long id) -> delete("slot_id").bind("id", id);
                    case DueEntry(long id) -> delete("entry_id").bind("id", id);
                    case DueHold(UUID id) -> delete("hold_id").bind("id", id);
                };
        return taken.bind("now", now).fetch().rowsUpdated().map(count -> count > 0);
    }

    private DatabaseClient.GenericExecuteSpec delete(String column) {
        return database.sql("DELETE FROM search WHERE " + column + " = :id AND due_at <= :now");
    }

    @Override
    public Mono<Void> slotsFor(long entryId, Instant now, Instant startingAfter) {
        return database.sql(SLOTS_FOR)
                .bind("entry", entryId)
                .bind("now", now)
                .bind("after", startingAfter)
                .then();
    }
}
