package org.umoorsehhat.booking.relation.persistence;

import io.r2dbc.spi.Parameters;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.booking.relation.rules.Relation;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;

/** Who saw a patient who was not theirs, and why: append-only. */
@Repository
public class PostgresEmergencyAccess {

    /** Doctors' own locks; the numbers of bookings' locks are not negative. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(-1000 - $1)::text";

    private static final String OPEN =
            """
            INSERT INTO emergency_access (patient_id, doctor_id, by_sub, by_name, reason, trace_id, at, ends_at)
            SELECT id, :relationDoctor, :sub, :name, :reason, :trace, :relationNow, :until FROM patient
            WHERE id = :patient AND erased_at IS NULL AND NOT %s
            """
                    .formatted(RelationSql.holds(":patient"));

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    PostgresEmergencyAccess(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** What became of it. */
    public enum Opened {
        /** It is on record, and the patient can be seen for some time. */
        ON_RECORD,
        /** It was not needed, or there is no such patient. */
        NOT_NEEDED,
        /** The doctor has opened too many of late. */
        TOO_MANY
    }

    /**
     * Opens a patient to a doctor who has no relation to them. One doctor's come one after the
     * other.
     *
     * @param most within 24 hours
     */
    public Mono<Opened> open(
            Relation wanted,
            long patient,
            AccessReason reason,
            Caller caller,
            Duration length,
            int most) {
        Mono<Opened> opened =
                EventContext.current()
                        .flatMap(context -> {
                            String trace = context.correlationId();
                            var statement =
                                    RelationSql.bind(database.sql(OPEN), wanted)
                                            .bind("patient", patient)
                                            .bind("sub", caller.subject())
                                            .bind("name", caller.name())
                                            .bind("reason", reason.text())
                                            .bind(
                                                    "trace",
                                                    trace == null
                                                            ? Parameters.in(String.class)
                                                            : Parameters.in(trace))
                                            .bind("until", wanted.now().plus(length));
                            return statement.fetch().rowsUpdated();
                        })
                        .map(rows -> rows == 0 ? Opened.NOT_NEEDED : Opened.ON_RECORD);
        return database.sql(LOCK)
                .bind(0, wanted.doctor())
                .fetch()
                .one()
                .then(count(wanted.doctor(), wanted.now()))
                .flatMap(n -> n < most ? opened : tooMany(wanted, patient))
                .as(transaction::transactional);
    }

    /** Whether there is such a patient is not said either. */
    private Mono<Opened> tooMany(Relation wanted, long patient) {
        return RelationSql.bind(
                        database.sql("SELECT " + RelationSql.holds(":patient") + " AS is_there"),
                        wanted)
                .bind("patient", patient)
                .mapValue(Boolean.class)
                .one()
                .map(isThere -> isThere ? Opened.NOT_NEEDED : Opened.TOO_MANY);
    }

    private Mono<Long> count(long doctor, Instant now) {
        return database.sql(
                        "SELECT count(*) FROM emergency_access WHERE doctor_id = $1 AND at > $2::timestamptz - interval '1 day'")
                .bind(0, doctor)
                .bind(1, now)
                .mapValue(Long.class)
                .one();
    }
}
