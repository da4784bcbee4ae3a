package org.umoorsehhat.waitlist.entry.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.entry.rules.EntryFilter;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.rules.Preferences;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries. What changes one is called within a transaction. */
@Repository
public class PostgresEntries {

    /** What the doctors have in common of whom any will do. */
    private static final String SAME_SERVICE =
            "SELECT v.same_service FROM medical_service v WHERE :any AND v.id = :service";

    private static final String INSERT =
            """
            WITH e AS (
                INSERT INTO entry (patient_id, doctor_id, any_doctor, same_service, preferred_date, preferred_date_to, time_start, time_end,
                                   appointment_type, service_id, reason, priority, joined_at, updated_at, joined_by_role)
                VALUES (:patient, :doctor, :any, (%1$s), :date, :to, :from, :until, :type, :service, :reason, :priority, :now, :now, :role)
                ON CONFLICT DO NOTHING
                RETURNING *)
            SELECT %2$s FROM e
            """
                    .formatted(SAME_SERVICE, EntryRows.COLUMNS);

    private static final String UPDATE =
            """
            WITH e AS (
                UPDATE entry SET preferred_date = :date, preferred_date_to = :to, doctor_id = :doctor, same_service = (%1$s), time_start = :from, time_end = :until, appointment_type = :type,
                       service_id = :service, reason = :reason, priority = :priority, version = version + 1, updated_at = :now, %3$s
                WHERE id = :id AND version = :version AND is_active AND NOT EXISTS (
                    SELECT FROM entry other WHERE other.patient_id = entry.patient_id AND other.is_active AND other.id <> entry.id
                      AND (other.sought = CASE WHEN :any THEN 's' || (%1$s) ELSE entry.sought END
                           AND other.preferred_date <= coalesce(:to, :date) AND other.last_date >= :date
                           OR other.doctor_id = :doctor AND other.preferred_date = :date))
                RETURNING *)
            SELECT %2$s FROM e
            """
                    .formatted(SAME_SERVICE, EntryRows.COLUMNS, PostgresPauses.NONE);

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
                UPDATE entry SET notified_at = :now, notice_at = :now, version = version + 1, updated_at = :now
                WHERE id = :id AND is_active AND (notice_at IS NULL OR notice_at <= :before)
                RETURNING *)
            SELECT %s FROM e
            """
                    .formatted(EntryRows.COLUMNS);

    private final DatabaseClient database;

    PostgresEntries(DatabaseClient database) {
        this.database = database;
    }

    /** The entry of that number; empty where there is none, or it was deleted. */
    public Mono<Entry> find(long id) {
        return database.sql(
                        "SELECT "
                                + EntryRows.COLUMNS
                                + " FROM entry e WHERE e.id = :id AND NOT e.is_deleted")
                .bind("id", id)
                .map(EntryRows::entry)
                .one();
    }

    public Flux<Entry> list(EntryFilter filter, ListOrder.Range range) {
        return new EntryQuery(filter)
                .in(range)
                .select(
                        database,
                        EntryRows.COLUMNS,
                        " ORDER BY %s OFFSET :offset LIMIT :limit".formatted(range.order()))
                .bind("offset", range.skip())
                .bind("limit", range.limit())
                .map(EntryRows::entry)
                .all();
    }

    public Mono<Long> count(EntryFilter filter) {
        return new EntryQuery(filter).select(database, "count(*)", "").mapValue(Long.class).one();
    }

    /** Makes an entry; empty when the patient waits for that doctor and day already. */
    public Mono<Entry> insert(EntryDraft draft, Role by, Instant now) {
        return draft(database.sql(INSERT), draft)
                .bind("patient", draft.patientId())
                .bind("role", by.claim())
                .bind("now", now)
                .map(EntryRows::entry)
                .one();
    }

    /**
     * Changes an active entry, which ends its pauses: somebody is there. Empty when it is not
     * active or not at {@code version}, or when the patient has another one for that day.
     */
    public Mono<Entry> update(long id, long version, EntryDraft draft, Instant now) {
        return draft(database.sql(UPDATE), draft)
                .bind("id", id)
                .bind("version", version)
                .bind("now", now)
                .map(EntryRows::entry)
                .one();
    }

    private static GenericExecuteSpec draft(GenericExecuteSpec statement, EntryDraft draft) {
        Preferences preferences = draft.preferences();
        var bound =
                statement
                        .bind("doctor", preferences.doctorId())
                        .bind("any", preferences.anyDoctor())
                        .bind("date", preferences.date())
                        .bind("priority", draft.priority());
        bound = bind(bound, "to", preferences.dateTo(), LocalDate.class);
        bound = bind(bound, "from", preferences.from(), LocalTime.class);
        bound = bind(bound, "until", preferences.until(), LocalTime.class);
        bound = bind(bound, "type", preferences.type(), String.class);
        bound = bind(bound, "service", preferences.service(), Long.class);
        return bind(bound, "reason", draft.reason(), String.class);
    }

    /**
     * Ends an active entry.
     *
     * @param evenIfOffered whether it may have a running offer, which the caller then ends
     * @return the entry as it is now; empty when it was not active, or has an offer
     */
    public Mono<Entry> leave(long id, LeaveReason why, boolean evenIfOffered, Instant now) {
        return database.sql(LEAVE)
                .bind("id", id)
                .bind("why", why.code())
                .bind("even_if_offered", evenIfOffered)
                .bind("now", now)
                .map(EntryRows::entry)
                .one();
    }

    /** Takes an entry that has left out of every list. */
    public Mono<Void> delete(long id, Instant now) {
        return database.sql(
                        "UPDATE entry SET is_deleted = true, version = version + 1, updated_at = :now WHERE id = :id AND NOT is_active")
                .bind("id", id)
                .bind("now", now)
                .then();
    }

    /**
     * Records that the patient is told by hand that something may be free; empty when they were
     * told after {@code before}, or have left.
     */
    public Mono<Entry> notified(long id, Instant now, Instant before) {
        return database.sql(NOTIFIED)
                .bind("id", id)
                .bind("now", now)
                .bind("before", before)
                .map(EntryRows::entry)
                .one();
    }
}
