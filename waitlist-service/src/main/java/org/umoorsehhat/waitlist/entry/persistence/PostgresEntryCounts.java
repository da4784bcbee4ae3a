package org.umoorsehhat.waitlist.entry.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import reactor.core.publisher.Mono;

/**
 * How much there is, counted while nobody adds to it: the lock is taken before, by a statement of
 * its own, so that the count sees what others have committed. Called within a transaction, first of
 * all.
 */
@Repository
public class PostgresEntryCounts {

    /** Beside the locks of days, which are numbered from 1970. */
    private static final int OF_PATIENT = -1_000_000;

    private static final int OF_ENTRY = -1_000_001;

    private final DatabaseClient database;

    PostgresEntryCounts(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Entries of a patient by the same: the patient, or that doctor.
     *
     * @param active now
     * @param ofTheDay made within 24 hours, whatever became of them
     */
    public record Entries(long active, long ofTheDay) {}

    /** How many there are. */
    public Mono<Entries> entries(EntryDraft draft, Role by, Instant now) {
        return lock(draft.patientId(), OF_PATIENT)
                .then(
                        database.sql(
                                        """
                                        SELECT count(*) FILTER (WHERE is_active) AS active,
                                               count(*) FILTER (WHERE joined_at > :now::timestamptz - interval '1 day') AS of_the_day
                                        FROM entry WHERE patient_id = :patient AND joined_by_role = :role
                                          AND (:role = 'patient' OR doctor_id = :doctor)
                                        """)
                                .bind("patient", draft.patientId())
                                .bind("role", by.claim())
                                .bind("doctor", draft.preferences().doctorId())
                                .bind("now", now)
                                .map(row ->
                                        new Entries(
                                                required(row, "active", Long.class),
                                                required(row, "of_the_day", Long.class)))
                                .one());
    }

    /** How often somebody had an entry's patient told by hand. */
    public Mono<Long> notifications(long entryId) {
        return lock(entryId, OF_ENTRY)
                .then(
                        database.sql(
                                        "SELECT count(*) FROM entry_history WHERE entry_id = :id AND action = 'notify-asked'")
                                .bind("id", entryId)
                                .mapValue(Long.class)
                                .one());
    }

    private Mono<Void> lock(long id, int kind) {
        return database.sql("SELECT pg_advisory_xact_lock(hashint8(:id), :kind)")
                .bind("id", id)
                .bind("kind", kind)
                .then();
    }
}
