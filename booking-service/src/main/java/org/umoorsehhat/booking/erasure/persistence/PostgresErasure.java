package org.umoorsehhat.booking.erasure.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a patient, to be forgotten. */
@Repository
public class PostgresErasure {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    PostgresErasure(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Result {
        ERASED,
        /** An appointment is still live. */
        LIVE,
        NOT_FOUND
    }

    /**
     * Blanks everything, in one statement. Where another system owns the directory, neither the
     * tombstone nor the end of an appointment in progress is for us to say.
     *
     * @param announces whether a tombstone is left on the patients' topic, and the end of an
     *     appointment in progress waited for
     */
    public Mono<Result> erase(long patient, boolean announces) {
        return EventContext.current().flatMap(context -> erase(patient, announces, context));
    }

    private Mono<Result> erase(long patient, boolean announces, EventContext context) {
        var statement = new StatementBuilder(json, context);
        String number = statement.value(Long.class, patient);
        statement.read(
                "e",
                "SELECT * FROM erase_patient(%s, %s, %s)"
                        .formatted(
                                number,
                                statement.value(String[].class, blocking(announces)),
                                statement.value(Instant.class, clock.instant())));
        statement.write(
                "tombstone",
                OutboxSql.INSERT
                        + """
                        SELECT 'booking.internal.patients', %1$s::text, 'org.umoorsehhat.booking.patient-erased.v1', %1$s::text,
                               new_version, NULL, %2$s FROM e WHERE outcome = 'erased' AND %3$s\
                        """
                                .formatted(
                                        number,
                                        statement.contextColumns(),
                                        statement.value(Boolean.class, announces)));
        return statement
                .build("SELECT outcome FROM e")
                .on(database)
                .map(row -> Objects.requireNonNull(row.get("outcome", String.class)))
                .one()
                .map(outcome -> Result.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static String[] blocking(boolean announces) {
        return Arrays.stream(AppointmentStatus.values())
                .filter(AppointmentStatus::isLive)
                .filter(status -> announces || status.isMovable())
                .map(Codes::of)
                .toArray(String[]::new);
    }
}
