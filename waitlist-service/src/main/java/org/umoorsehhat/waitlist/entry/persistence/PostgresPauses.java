package org.umoorsehhat.waitlist.entry.persistence;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import reactor.core.publisher.Mono;

/** Ends of pauses, and of what an entry is passed over for. Called within a transaction. */
@Repository
public class PostgresPauses {

    /** Columns of an entry without any. */
    static final String NONE =
            "paused_until = NULL, unwanted_offers = 0, is_paused = false, unanswered_offers = 0";

    private final DatabaseClient database;

    PostgresPauses(DatabaseClient database) {
        this.database = database;
    }

    /** Forgets which slots were found not to suit, since the entry has changed. */
    public Mono<Void> forgetUnsuited(long id) {
        return database.sql("DELETE FROM passed_over WHERE entry_id = :id AND reason = 'unsuited'")
                .bind("id", id)
                .then();
    }

    /**
     * Ends the pause of an active entry, and forgets what it gave no answer to: whoever resumes it
     * is there again. Empty when it is not active.
     */
    public Mono<Entry> resume(long id, Instant now) {
        return database.sql(
                        "WITH e AS (UPDATE entry SET %s, version = version + 1, updated_at = :now WHERE id = :id AND is_active RETURNING *) SELECT %s FROM e"
                                .formatted(NONE, EntryRows.COLUMNS))
                .bind("id", id)
                .bind("now", now)
                .map(EntryRows::entry)
                .one()
                .delayUntil(resumed ->
                        database.sql(
                                        "DELETE FROM passed_over WHERE entry_id = :id AND reason = 'expired'")
                                .bind("id", id)
                                .then());
    }

    /**
     * Ends the pause after unwanted offers, then forgets all that the entry was passed over for:
     * somebody of the staff asks again. Whoever locks a slot does that before, as everybody locks a
     * slot, then an entry, then what it was passed over for.
     */
    public Mono<Void> startAnew(long id) {
        return database.sql("UPDATE entry SET " + NONE + " WHERE id = :id")
                .bind("id", id)
                .then()
                .then(
                        database.sql("DELETE FROM passed_over WHERE entry_id = :id")
                                .bind("id", id)
                                .then());
    }
}
