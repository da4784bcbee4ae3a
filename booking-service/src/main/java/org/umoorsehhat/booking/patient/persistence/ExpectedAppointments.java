package org.umoorsehhat.booking.patient.persistence;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Whether a patient has appointments that are not over. */
@Component
class ExpectedAppointments {

    private final DatabaseClient database;
    private final Clock clock;

    ExpectedAppointments(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Fails with {@code 409 live-appointments} and their number where there are any. Within the
     * transaction that has locked the patient, none is made meanwhile.
     */
    Mono<Void> requireNone(long patient) {
        return database.sql(
                        "SELECT count(*) FROM appointment WHERE patient_id = $1 AND live AND ends_at > $2")
                .bind(0, patient)
                .bind(1, clock.instant())
                .mapValue(Long.class)
                .one()
                .filter(count -> count > 0)
                .flatMap(count -> Mono.error(() -> expected(count)));
    }

    private static Problem expected(long appointments) {
        return Problem.conflict(
                        "live-appointments",
                        "The patient has appointments to come",
                        "The patient has %d appointments to come. Cancel them first, or add ?cancel_appointments=true: they are cancelled and the patient is told."
                                .formatted(appointments))
                .with("live_appointments", appointments);
    }
}
