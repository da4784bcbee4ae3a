package org.umoorsehhat.waitlist.entry.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.rules.EntryHistoryItem;
import org.umoorsehhat.waitlist.persistence.Columns;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has happened to entries. */
@Repository
public class PostgresEntryHistory {

    private static final String RECORD =
            """
            INSERT INTO entry_history (entry_id, at, action, by_sub, by_role, detail)
            VALUES (:id, :now, :action, :by, :role, :detail)
            """;

    private final DatabaseClient database;

    PostgresEntryHistory(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Records what was done, in the caller's transaction.
     *
     * @param action such as {@code joined}
     * @param detail one word more; null: none
     */
    public Mono<Void> record(
            long entryId, String action, Caller by, @Nullable String detail, Instant now) {
        var statement =
                database.sql(RECORD).bind("id", entryId).bind("now", now).bind("action", action);
        statement = bind(statement, "by", Columns.person(by), String.class);
        statement = bind(statement, "role", Columns.role(by), String.class);
        return bind(statement, "detail", detail, String.class).then();
    }

    /** Oldest first. */
    public Flux<EntryHistoryItem> list(long entryId, long offset, int limit) {
        return database.sql(
                        "SELECT * FROM entry_history WHERE entry_id = :id ORDER BY id OFFSET :offset LIMIT :limit")
                .bind("id", entryId)
                .bind("offset", offset)
                .bind("limit", limit)
                .map(EntryRows::history)
                .all();
    }

    public Mono<Long> count(long entryId) {
        return database.sql("SELECT count(*) FROM entry_history WHERE entry_id = :id")
                .bind("id", entryId)
                .mapValue(Long.class)
                .one();
    }
}
