package org.umoorsehhat.waitlist.search.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;
import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.search.rules.SearchItem;
import org.umoorsehhat.waitlist.search.rules.SearchItem.EntryItem;
import org.umoorsehhat.waitlist.search.rules.SearchItem.HoldItem;
import org.umoorsehhat.waitlist.search.rules.SearchItem.SlotItem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What has to be looked at once the running transaction is over. Kept in the database: it survives
 * a crash, and any instance may do it.
 */
@Repository
public class PostgresSearchQueue {

    private static final String DUE =
            """
            SELECT slot_id, entry_id, hold_id, min(id) AS first
            FROM (SELECT * FROM search WHERE due_at <= :now ORDER BY due_at, id LIMIT :limit) AS oldest
            GROUP BY slot_id, entry_id, hold_id ORDER BY first
            """;

    private static final String ENTRIES_OF_PATIENT =
            """
            INSERT INTO search (entry_id, due_at)
            SELECT id, :due FROM entry WHERE patient_id = :patient AND is_active AND id IS DISTINCT FROM :except
            """;

    private final DatabaseClient database;
    private final SearchSignal signal;

    PostgresSearchQueue(DatabaseClient database, SearchSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    /** A slot may have a free seat that somebody waits for. */
    public Mono<Void> slot(long slotId, Instant due) {
        return append("slot_id", slotId, due);
    }

    /** An entry can be offered something again. */
    public Mono<Void> entry(long entryId, Instant due) {
        return append("entry_id", entryId, due);
    }

    /** All active entries of a patient but one can be offered something again. */
    public Mono<Void> patient(long patientId, @Nullable Long except, Instant due) {
        var statement =
                database.sql(ENTRIES_OF_PATIENT).bind("patient", patientId).bind("due", due);
        return bind(statement, "except", except, Long.class)
                .fetch()
                .rowsUpdated()
                .filter(count -> count > 0)
                .flatMap(some -> signal.afterCommit(due));
    }

    /** A hold has to be offered, but not before what came after it was heard. */
    public Mono<Void> hold(UUID holdId, Instant due) {
        return append("hold_id", holdId, due);
    }

    private Mono<Void> append(String column, Object id, Instant due) {
        return database.sql("INSERT INTO search (" + column + ", due_at) VALUES (:id, :due)")
                .bind("id", id)
                .bind("due", due)
                .then()
                .then(signal.afterCommit(due));
    }

    /** When the next is due, or has been; empty when there is nothing to look at. */
    public Mono<Instant> next() {
        return database.sql("SELECT due_at FROM search ORDER BY due_at LIMIT 1")
                .mapValue(Instant.class)
                .one();
    }

    /** What is due, oldest first; each thing once. */
    public Flux<SearchItem> due(Instant now, int limit) {
        return database.sql(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map(PostgresSearchQueue::item)
                .all();
    }

    private static SearchItem item(Readable row) {
        Long slot = row.get("slot_id", Long.class);
        if (slot != null) {
            return new SlotItem(slot);
        }
        Long entry = row.get("entry_id", Long.class);
        return entry != null
                ? new EntryItem(entry)
                : new HoldItem(required(row, "hold_id", UUID.class));
    }

    /** Takes all of an item's rows that are due; false when somebody else has. */
    public Mono<Boolean> take(SearchItem item, Instant now) {
        var taken =
                switch (item) {
                    case SlotItem(long id) -> delete("slot_id").bind("id", id);
                    case EntryItem(long id) -> delete("entry_id").bind("id", id);
                    case HoldItem(UUID id) -> delete("hold_id").bind("id", id);
                };
        return taken.bind("now", now).fetch().rowsUpdated().map(count -> count > 0);
    }

    private GenericExecuteSpec delete(String column) {
        return database.sql("DELETE FROM search WHERE " + column + " = :id AND due_at <= :now");
    }
}
