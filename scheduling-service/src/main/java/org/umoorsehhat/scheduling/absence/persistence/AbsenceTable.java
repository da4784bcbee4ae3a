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
import org.umoorsehhat.scheduling.absence.Absence;
import org.umoorsehhat.scheduling.absence.Absences;
import org.umoorsehhat.scheduling.persistence.Columns;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import reactor.core.publisher.Mono;

@Component
class AbsenceTable implements Absences {

    private static final String MATCHES =
            """
             FROM absence WHERE NOT is_cancelled AND id > :after
              AND (:doctor::bigint IS NULL OR doctor_id = :doctor)
              AND (:from::date IS NULL OR end_date >= :from)
              AND (:to::date IS NULL OR start_date <= :to)
            """;

    private final DatabaseClient database;

    AbsenceTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Absence> add(
            DoctorCalendar calendar, Absence.Span span, Instant startsAt, Instant endsAt) {
        var insert =
                database.sql(
                                """
                                INSERT INTO absence (doctor_id, start_date, start_time, end_date, end_time, time_zone, starts_at, ends_at)
                                VALUES (:doctor, :start_date, :start_time, :end_date, :end_time, :zone, :starts_at, :ends_at) RETURNING *
                                """)
                        .bind("doctor", calendar.doctor())
                        .bind("start_date", span.startDate())
                        .bind("start_time", span.startTime())
                        .bind("end_date", span.endDate())
                        .bind("zone", calendar.zone().getId())
                        .bind("starts_at", startsAt)
                        .bind("ends_at", endsAt);
        return nullable(insert, "end_time", span.endTime(), LocalTime.class)
                .map(AbsenceTable::absence)
                .one();
    }

    @Override
    public Mono<Absence> find(long id) {
        return database.sql("SELECT * FROM absence WHERE id = :id")
                .bind("id", id)
                .map(AbsenceTable::absence)
                .one();
    }

    @Override
    public Mono<Void> cancel(Absence cancelled) {
        return database.sql(
                        "UPDATE absence SET is_cancelled = true, version = :version, updated_at = now() WHERE id = :id")
                .bind("id", cancelled.id())
                .bind("version", cancelled.version())
                .then();
    }

    @Override
    public Mono<List<Absence>> list(Filter filter, long after, long skip, int limit) {
        return bind("SELECT *" + MATCHES + " ORDER BY id OFFSET :skip LIMIT :limit", filter)
                .bind("after", after)
                .bind("skip", skip)
                .bind("limit", limit)
                .map(AbsenceTable::absence)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(Filter filter) {
        return bind("SELECT count(*)" + MATCHES, filter)
                .bind("after", 0L)
                .mapValue(Long.class)
                .one();
    }

    private GenericExecuteSpec bind(String sql, Filter filter) {
        var statement = nullable(database.sql(sql), "doctor", filter.doctor(), Long.class);
        statement = nullable(statement, "from", filter.from(), LocalDate.class);
        return nullable(statement, "to", filter.to(), LocalDate.class);
    }

    private static Absence absence(Readable row) {
        var columns = new Columns(row);
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
                columns.flag("is_cancelled"));
    }
}
