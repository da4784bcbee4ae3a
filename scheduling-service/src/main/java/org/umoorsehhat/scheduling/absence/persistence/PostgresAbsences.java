package org.umoorsehhat.scheduling.absence.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.absence.rules.AbsenceFilter;
import org.umoorsehhat.scheduling.absence.rules.PlannedAbsence;
import org.umoorsehhat.scheduling.persistence.NumberRange;
import org.umoorsehhat.scheduling.persistence.RowReader;
import reactor.core.publisher.Mono;

/** The absences as they are stored. What changes them has opened the doctor's calendar before. */
@Component
public class PostgresAbsences {

    private static final String MATCHES =
            """
             FROM absence WHERE NOT is_cancelled AND id > :after
              AND (:doctor::bigint IS NULL OR doctor_id = :doctor)
              AND (:from::date IS NULL OR end_date >= :from)
              AND (:to::date IS NULL OR start_date <= :to)
            """;

    private final DatabaseClient database;

    PostgresAbsences(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Absence> add(PlannedAbsence planned) {
        Absence.Span span = planned.span();
        var insert =
                database.sql(
                                """
                                INSERT INTO absence (doctor_id, start_date, start_time, end_date, end_time, time_zone, starts_at, ends_at, reason)
                                VALUES (:doctor, :start_date, :start_time, :end_date, :end_time, :zone, :starts_at, :ends_at, :reason) RETURNING *
                                """)
                        .bind("doctor", planned.doctor())
                        .bind("start_date", span.startDate())
                        .bind("start_time", span.startTime())
                        .bind("end_date", span.endDate())
                        .bind("zone", planned.timeZone().getId())
                        .bind("starts_at", planned.startsAt())
                        .bind("ends_at", planned.endsAt());
        insert = nullable(insert, "reason", planned.reason(), String.class);
        return nullable(insert, "end_time", span.endTime(), LocalTime.class)
                .map(PostgresAbsences::absence)
                .one();
    }

    public Mono<Absence> find(long id) {
        return database.sql("SELECT * FROM absence WHERE id = :id")
                .bind("id", id)
                .map(PostgresAbsences::absence)
                .one();
    }

    /** The first absence of a doctor that lasts through all of a time; empty where none does. */
    public Mono<Absence> covering(long doctor, Instant from, Instant to) {
        return database.sql(
                        """
                        SELECT * FROM absence WHERE doctor_id = :doctor AND NOT is_cancelled AND starts_at <= :from AND ends_at >= :to
                        ORDER BY id LIMIT 1
                        """)
                .bind("doctor", doctor)
                .bind("from", from)
                .bind("to", to)
                .map(PostgresAbsences::absence)
                .one();
    }

    public Mono<Boolean> isLocation(long id) {
        return database.sql("SELECT EXISTS (SELECT FROM location WHERE id = :id)")
                .bind("id", id)
                .mapValue(Boolean.class)
                .one();
    }

    public Mono<Void> cancel(Absence cancelled) {
        return database.sql(
                        "UPDATE absence SET is_cancelled = true, version = :version, updated_at = now() WHERE id = :id")
                .bind("id", cancelled.id())
                .bind("version", cancelled.version())
                .then();
    }

    /** Absences that were not cancelled, in order of number. */
    public Mono<List<Absence>> list(AbsenceFilter filter, NumberRange range) {
        String page = "SELECT *" + MATCHES + " ORDER BY id OFFSET :skip LIMIT :limit";
        return range.bindTo(bind(page, filter)).map(PostgresAbsences::absence).all().collectList();
    }

    public Mono<Long> count(AbsenceFilter filter) {
        return bind("SELECT count(*)" + MATCHES, filter)
                .bind("after", 0L)
                .mapValue(Long.class)
                .one();
    }

    private GenericExecuteSpec bind(String sql, AbsenceFilter filter) {
        var statement = nullable(database.sql(sql), "doctor", filter.doctor(), Long.class);
        statement = nullable(statement, "from", filter.dateFrom(), LocalDate.class);
        return nullable(statement, "to", filter.dateTo(), LocalDate.class);
    }

    private static Absence absence(Readable row) {
        var columns = new RowReader(row);
        return new Absence(
                columns.number("id"),
                columns.number("version"),
                columns.number("doctor_id"),
                new Absence.Span(
                        columns.date("start_date"),
                        columns.time("start_time"),
                        columns.date("end_date"),
                        columns.optional("end_time", LocalTime.class)),
                ZoneId.of(columns.text("time_zone")),
                columns.instant("starts_at"),
                columns.instant("ends_at"),
                columns.optional("reason", String.class),
                columns.flag("is_cancelled"));
    }
}
