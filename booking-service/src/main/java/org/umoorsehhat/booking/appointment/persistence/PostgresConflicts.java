package org.umoorsehhat.booking.appointment.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import reactor.core.publisher.Mono;

/** What stood in the way of an appointment that could not be written. */
@Component
class PostgresConflicts {

    private final DatabaseClient database;

    PostgresConflicts(DatabaseClient database) {
        this.database = database;
    }

    /** What is in the way, the reference or whose other appointment: asked afterwards. */
    Mono<CommitResult> explained(CommitResult result, Appointment wanted, @Nullable Long except) {
        if (!(result instanceof CommitResult.Overlapping)) {
            return Mono.just(result);
        }
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM appointment WHERE patient_id = $1 AND live AND id <> $2
                                       AND tstzrange(starts_at, ends_at) && tstzrange($3, $4)) AS is_patients,
                               EXISTS (SELECT FROM appointment WHERE reference = $5 AND booking_reference <> $6) AS is_taken
                        """)
                .bind(0, wanted.visit().patient())
                .bind(1, except == null ? -1L : except)
                .bind(2, wanted.visit().startsAt())
                .bind(3, wanted.visit().endsAt())
                .bind(4, wanted.reference())
                .bind(5, wanted.bookingReference())
                .map(PostgresConflicts::why)
                .one();
    }

    /** A reference that somebody had first: with another one there may be nothing in the way. */
    private static CommitResult why(Readable row) {
        if (required(row, "is_taken", Boolean.class)) {
            return new CommitResult.Outdated();
        }
        return new CommitResult.Refused(
                required(row, "is_patients", Boolean.class)
                        ? Refusal.PATIENT_BUSY
                        : Refusal.DOCTOR_BUSY);
    }
}
