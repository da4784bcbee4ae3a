package org.umoorsehhat.waitlist.entry.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.Entry;
import org.umoorsehhat.waitlist.entry.EntryDraft;
import org.umoorsehhat.waitlist.entry.EntryFilter;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.entry.HistoryRow;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import org.umoorsehhat.waitlist.entry.Turn;
import org.umoorsehhat.waitlist.matching.Wish;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlEntries implements EntryStore {

    private static final String INSERT =
            """
            WITH e AS (
                INSERT INTO entry (patient_id, doctor_id, preferred_date, time_start, time_end, appointment_type, reason,
                                   priority, joined_at, updated_at)
                VALUES (:patient, :doctor, :date, :from, :until, :type, :reason, :priority, :now, :now)
                ON CONFLICT (patient_id, doctor_id, preferred_date) WHERE is_active DO NOTHING
                RETURNING *)
            SELECT %s FROM e
            """
                    .formatted(EntryRows.COLUMNS);

    private static final String UPDATE =
            """
            WITH e AS (
                UPDATE entry SET preferred_date = :date, time_start = :from, time_end = :until, appointment_type = :type,
                       reason = :reason, priority = :priority, version = version + 1, updated_at = :now
                WHERE id = :id AND version = :version AND is_active AND NOT EXISTS (
                    SELECT FROM entry other WHERE other.patient_id = entry.patient_id AND other.doctor_id = entry.doctor_id
                      AND other.preferred_date = :date AND other.is_active AND other.id <> entry.id)
                RETURNING *)
            SELECT %s FROM e
            """
                    .formatted(EntryRows.COLUMNS);

    private static final String LEAVE =
            """
            WITH e AS (
                UPDATE entry SET is_active = false, is_offered = false, request_id = NULL, left_at = :now,
                       left_because = :why, version = version + 1, updated_at = :now
                WHERE id = :id AND is_active AND (:even_if_offered OR NOT is_offered)
                RETURNING *)
            SELECT %s FROM e
            """
                    .formatted(EntryRows.COLUMNS);

    private static final String NOTIFIED =
            """
            WITH e AS (
                UPDATE entry SET notified_at = :now, version = version + 1, updated_at = :now WHERE id = :id AND is_active
                RETURNING *)
            SELECT %s FROM e
            """
                    .formatted(EntryRows.COLUMNS);

    private final DatabaseClient database;

    SqlEntries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Entry> find(long id) {
        return database.sql(
                        "SELECT "
                                + EntryRows.COLUMNS
                                + " FROM entry e WHERE e.id = :id AND NOT e.is_deleted")
                .bind("id", id)
                .map(EntryRows::entry)
                .one();
    }

    @Override
    public Flux<Entry> list(EntryFilter filter, @Nullable Turn after, long offset, int limit) {
        return new EntryQuery(filter)
                .after(after)
                .select(
                        database,
                        EntryRows.COLUMNS,
                        " ORDER BY e.priority, e.joined_at, e.id OFFSET :offset LIMIT :limit")
                .bind("offset", offset)
                .bind("limit", limit)
                .map(EntryRows::entry)
                .all();
    }

    @Override
    public Mono<Long> count(EntryFilter filter) {
        return new EntryQuery(filter).select(database, "count(*)", "").mapValue(Long.class).one();
    }

    @Override
    public Mono<Void> lockDemand(Wish wish) {
        return database.sql("SELECT pg_advisory_xact_lock(hashint8(:doctor), :day)")
                .bind("doctor", wish.doctorId())
                .bind("day", (int) wish.date().toEpochDay())
                .then();
    }

    @Override
    public Mono<Entry> insert(EntryDraft draft, Instant now) {
        return draft(database.sql(INSERT), draft)
                .bind("patient", draft.patientId())
                .bind("doctor", draft.wish().doctorId())
                .bind("now", now)
                .map(EntryRows::entry)
                .one();
    }

    @Override
    public Mono<Entry> update(long id, long version, EntryDraft draft, Instant now) {
        return draft(database.sql(UPDATE), draft)
                .bind("id", id)
                .bind("version", version)
                .bind("now", now)
                .map(EntryRows::entry)
                .one();
    }

    private static GenericExecuteSpec draft(GenericExecuteSpec statement, EntryDraft draft) {
        Wish wish = draft.wish();
        var bound = statement.bind("date", wish.date()).bind("priority", draft.priority());
        bound = bind(bound, "from", wish.from(), LocalTime.class);
        bound = bind(bound, "until", wish.until(), LocalTime.class);
        bound = bind(bound, "type", wish.type(), String.class);
        return bind(bound, "reason", draft.reason(), String.class);
    }

    @Override
    public Mono<Entry> leave(long id, LeftBecause why, boolean evenIfOffered, Instant now) {
        return database.sql(LEAVE)
                .bind("id", id)
                .bind("why", why.code())
                .bind("even_if_offered", evenIfOffered)
                .bind("now", now)
                .map(EntryRows::entry)
                .one();
    }

    @Override
    public Mono<Void> delete(long id, Instant now) {
        return database.sql(
                        "UPDATE entry SET is_deleted = true, version = version + 1, updated_at = :now WHERE id = :id AND NOT is_active")
                .bind("id", id)
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Entry> notified(long id, Instant now) {
        return database.sql(NOTIFIED).bind("id", id).bind("now", now).map(EntryRows::entry).one();
    }

    @Override
    public Mono<Void> forgetUnsuited(long id) {
        return database.sql("DELETE FROM passed_over WHERE entry_id = :id AND reason = 'unsuited'")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Void> forgetPassedOver(long id) {
        return database.sql("DELETE FROM passed_over WHERE entry_id = :id").bind("id", id).then();
    }

    @Override
    public Mono<Void> record(
            long id,
            String action,
            Author by,
            @Nullable UUID offerId,
            @Nullable String detail,
            Instant now) {
        var statement =
                database.sql(
                                """
                                INSERT INTO entry_history (entry_id, at, action, by_sub, offer_id, detail)
                                VALUES (:id, :now, :action, :by, :offer, :detail)
                                """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("action", action);
        statement = bind(statement, "by", by.subject(), String.class);
        statement = bind(statement, "offer", offerId, UUID.class);
        return bind(statement, "detail", detail, String.class).then();
    }

    @Override
    public Flux<HistoryRow> history(long id, long offset, int limit) {
        return database.sql(
                        "SELECT * FROM entry_history WHERE entry_id = :id ORDER BY id OFFSET :offset LIMIT :limit")
                .bind("id", id)
                .bind("offset", offset)
                .bind("limit", limit)
                .map(EntryRows::history)
                .all();
    }

    @Override
    public Mono<Long> historyCount(long id) {
        return database.sql("SELECT count(*) FROM entry_history WHERE entry_id = :id")
                .bind("id", id)
                .mapValue(Long.class)
                .one();
    }
}
