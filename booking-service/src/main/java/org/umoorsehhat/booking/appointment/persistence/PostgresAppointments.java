package org.umoorsehhat.booking.appointment.persistence;

import static org.umoorsehhat.booking.persistence.DatabaseFailures.has;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Decision.Change;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.persistence.BoundStatement;
import org.umoorsehhat.booking.persistence.Savepoints;
import org.umoorsehhat.booking.seat.persistence.SeatSql;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Appointments in the database: read one by one, written by one conditional statement each. */
@Repository
public class PostgresAppointments {

    /** What the statement of a move raises when the new appointment could not be made. */
    private static final String OVERLAP = "UB001";

    /** Two would be at the same time in one place. */
    private static final String EXCLUDED = "23P01";

    /** A lock was waited for too long. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final DatabaseClient database;
    private final CommitStatements statements;
    private final AppointmentColumns columns;
    private final PostgresConflicts conflicts;
    private final Savepoints savepoints;
    private final Clock clock;

    PostgresAppointments(
            DatabaseClient database,
            CommitStatements statements,
            AppointmentColumns columns,
            PostgresConflicts conflicts,
            Savepoints savepoints,
            Clock clock) {
        this.database = database;
        this.statements = statements;
        this.columns = columns;
        this.conflicts = conflicts;
        this.savepoints = savepoints;
        this.clock = clock;
    }

    /** The appointment so named; empty when there is none. Of a booking that moved, the newest. */
    public Mono<Appointment> find(AppointmentRef ref) {
        var id = ref.id();
        var uuid = ref.uuid();
        var reference = ref.reference();
        if (id != null) {
            return read("a.id", id);
        }
        if (uuid != null) {
            return read("a.appointment_id", uuid);
        }
        return reference == null ? Mono.empty() : read("a.reference", reference);
    }

    private Mono<Appointment> read(String column, Object value) {
        return database.sql(
                        "SELECT %s FROM %s WHERE %s = $1 ORDER BY a.id DESC LIMIT 1"
                                .formatted(
                                        AppointmentTables.READ, AppointmentTables.TABLES, column))
                .bind(0, value)
                .map(columns::read)
                .one();
    }

    /**
     * Writes a change, whole or not at all.
     *
     * @param key of the request; a repeat is found out before anything else
     */
    public Mono<CommitResult> commit(Change change, IdempotencyKey key) {
        return keyed(
                key,
                context ->
                        switch (change) {
                            case Booked booked -> book(booked, null, context, key);
                            case Changed changed -> change(changed, context, key);
                            case Moved moved -> move(moved, null, context, key);
                            case Removed removed -> remove(removed, "true", context);
                        });
    }

    /** Books with the seats of a hold, or with free ones where {@code hold} is absent. */
    public Mono<CommitResult> commit(Booked booked, @Nullable UUID hold, IdempotencyKey key) {
        return keyed(key, context -> book(booked, hold, context, key));
    }

    /** Moves to the seats of a hold. */
    public Mono<CommitResult> commit(Moved moved, UUID hold, IdempotencyKey key) {
        return keyed(key, context -> move(moved, hold, context, key));
    }

    private static Mono<CommitResult> keyed(
            IdempotencyKey key, Function<EventContext, Mono<CommitResult>> write) {
        return EventContext.current()
                .flatMap(write)
                .onErrorResume(
                        failure -> key.isPresent() && has(failure, LOCK_TIMEOUT),
                        failure -> Mono.just(new CommitResult.Refused(Refusal.KEY_RUNNING)));
    }

    /** Archives, unless another instance archives something at this moment. */
    public Mono<CommitResult> archive(Removed removed) {
        return EventContext.current()
                .flatMap(context -> remove(removed, "pg_try_advisory_xact_lock(-2)", context));
    }

    /** The oldest appointment that ended before {@code before}. */
    public Mono<Appointment> oldest(Instant before) {
        // No appointment is longer than three hours: the index on the start finds them.
        return database.sql(
                        "SELECT %s FROM %s WHERE a.starts_at < $1 AND a.ends_at < $1 ORDER BY a.starts_at, a.id LIMIT 1"
                                .formatted(AppointmentTables.READ, AppointmentTables.TABLES))
                .bind(0, before)
                .map(columns::read)
                .one();
    }

    private Mono<CommitResult> book(
            Booked booked, @Nullable UUID hold, EventContext context, IdempotencyKey key) {
        return answer(statements.book(booked, hold, context, key))
                .map(answer ->
                        answer.result(
                                // A doctor does not hear which of the two it is.
                                booked.terms().relation() == null
                                        ? Refusal.UNKNOWN_PATIENT
                                        : Refusal.FOREIGN_PATIENT,
                                Refusal.FOREIGN_PATIENT,
                                () -> made(booked, answer)))
                .onErrorResume(
                        failure -> has(failure, SeatSql.YOUNGER_SLOT),
                        failure -> Mono.just(new CommitResult.Outdated()))
                .flatMap(result -> conflicts.explained(result, booked.made(), null));
    }

    private static CommitResult made(Booked booked, Answer answer) {
        var made = answer.seated(booked.made(), !answer.covered());
        String patient = answer.patientName();
        return new CommitResult.Written(
                patient == null ? made : made.withPatientName(patient), null);
    }

    private Mono<CommitResult> change(Changed changed, EventContext context, IdempotencyKey key) {
        if (changed.seats() == SeatEffect.TAKE_BACK) {
            return takeBack(changed, context, key);
        }
        boolean releases = changed.seats() != SeatEffect.KEEP;
        return answer(
                        releases
                                ? statements.release(changed, context, key)
                                : statements.change(changed, context, key))
                .map(answer -> answer.result(() -> new CommitResult.Written(changed.after(), null)))
                .map(PostgresAppointments::outdated);
    }

    /** Its time may be somebody else's by now: then it stays as it is. */
    private Mono<CommitResult> takeBack(Changed changed, EventContext context, IdempotencyKey key) {
        return answer(statements.takeBack(changed, context, key))
                .map(answer ->
                        answer.result(
                                Refusal.PATIENT_INACTIVE,
                                Refusal.NO_RELATION,
                                () -> takenBack(changed, answer)))
                .map(PostgresAppointments::outdated)
                .onErrorResume(
                        failure -> has(failure, EXCLUDED),
                        failure ->
                                conflicts.explained(
                                        new CommitResult.Overlapping(),
                                        changed.after(),
                                        changed.before().id()));
    }

    private static CommitResult takenBack(Changed changed, Answer answer) {
        Appointment after = changed.after();
        return new CommitResult.Written(answer.seated(after, after.visit().offSlot()), null);
    }

    private Mono<CommitResult> move(
            Moved moved, @Nullable UUID hold, EventContext context, IdempotencyKey key) {
        return answer(statements.move(moved, hold, context, key))
                .map(answer ->
                        answer.result(
                                Refusal.PATIENT_INACTIVE,
                                Refusal.NO_RELATION,
                                () -> moved(moved, answer)))
                .onErrorResume(
                        failure -> has(failure, OVERLAP),
                        failure -> Mono.just(new CommitResult.Overlapping()))
                .onErrorResume(
                        failure -> has(failure, SeatSql.YOUNGER_SLOT),
                        failure -> Mono.just(new CommitResult.Outdated()))
                .flatMap(result ->
                        conflicts.explained(
                                result, moved.made().made(), moved.old().before().id()));
    }

    private static CommitResult moved(Moved moved, Answer answer) {
        Appointment made = moved.made().made();
        Appointment old = moved.old().after();
        return new CommitResult.Written(
                answer.seated(made, !answer.covered()),
                old.withVisit(
                        old.visit().in(answer.own(), old.visit().offSlot()), old.names().room()));
    }

    private Mono<CommitResult> remove(Removed removed, String when, EventContext context) {
        return answer(statements.remove(removed, when, clock.instant(), context))
                .map(answer ->
                        answer.result(() -> new CommitResult.Written(removed.appointment(), null)))
                .map(PostgresAppointments::outdated);
    }

    /** Of a row that is there and was not written, another one has been. */
    private static CommitResult outdated(CommitResult result) {
        return result instanceof CommitResult.Overlapping ? new CommitResult.Outdated() : result;
    }

    private Mono<Answer> answer(BoundStatement statement) {
        return savepoints.around(statement.on(database).map(Answer::read).one());
    }
}
