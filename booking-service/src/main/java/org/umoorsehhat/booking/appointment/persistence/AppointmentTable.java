package org.umoorsehhat.booking.appointment.persistence;

import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.Action;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.booking.appointment.Appointment;
import org.umoorsehhat.booking.appointment.AppointmentRef;
import org.umoorsehhat.booking.appointment.Appointments;
import org.umoorsehhat.booking.appointment.Booking;
import org.umoorsehhat.booking.appointment.Key;
import org.umoorsehhat.booking.appointment.Outcome;
import org.umoorsehhat.booking.appointment.Reschedule;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import org.umoorsehhat.chassis.idempotency.IdempotencyProblems;
import reactor.core.publisher.Mono;

@Repository
class AppointmentTable implements Appointments {

    private final DatabaseClient database;
    private final JsonFunctions functions;

    AppointmentTable(DatabaseClient database, JsonFunctions functions) {
        this.database = database;
        this.functions = functions;
    }

    @Override
    public Mono<Outcome> book(Booking booking, Actor actor) {
        return call("book", booking, actor, booking.idempotency());
    }

    @Override
    public Mono<Outcome> act(Action action, Actor actor) {
        return call("act", action, actor, action.idempotency());
    }

    @Override
    public Mono<Outcome> reschedule(Reschedule reschedule, Actor actor) {
        return call("reschedule", reschedule, actor, reschedule.idempotency());
    }

    @Override
    public Mono<Outcome> delete(Action action, Actor actor) {
        return call("delete_appointment", action, actor, null);
    }

    private Mono<Outcome> call(String function, Object command, Actor actor, @Nullable Key key) {
        Mono<Outcome> outcome =
                functions
                        .command(function, command, actor, FunctionAnswer.class)
                        .map(FunctionAnswer::toOutcome);
        return key == null
                ? outcome
                : outcome.onErrorMap(
                        AppointmentTable::isLockTimeout, IdempotencyProblems::inProgress);
    }

    /** SQLSTATE 55P03; with a key, what was waited for is its first request. */
    private static boolean isLockTimeout(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof R2dbcException database && "55P03".equals(database.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Mono<Appointment> find(AppointmentRef ref, Actor actor) {
        var id = ref.id();
        var uuid = ref.uuid();
        var statement =
                database.sql(
                        """
                        SELECT to_json(v) FROM appointment_read v
                        WHERE %s = $1 AND role_for($2, v.doctor, v.patient) IS NOT NULL
                        """
                                .formatted(id != null ? "v.id" : "v.appointment_id"));
        Object key = id != null ? id : uuid;
        return key == null
                ? Mono.empty()
                : statement
                        .bind(0, key)
                        .bind(1, functions.parameter(actor))
                        .map(row -> functions.read(row, Appointment.class))
                        .one();
    }
}
