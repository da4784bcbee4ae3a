package org.umoorsehhat.scheduling.holiday.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.holiday.rules.Holiday;
import org.umoorsehhat.scheduling.holiday.rules.HolidayDetails;
import org.umoorsehhat.scheduling.holiday.rules.HolidayFilter;
import org.umoorsehhat.scheduling.persistence.NumberRange;
import org.umoorsehhat.scheduling.persistence.RowReader;
import reactor.core.publisher.Mono;

/** The holidays as they are stored. What changes them has opened all calendars before. */
@Component
public class PostgresHolidays {

    private static final String MATCHES =
            """
             FROM holiday WHERE NOT is_cancelled AND id > :after
              AND (:location::bigint IS NULL OR location_id IS NULL OR location_id = :location)
              AND (:from::date IS NULL OR end_date >= :from)
              AND (:to::date IS NULL OR start_date <= :to)
            """;

    private final DatabaseClient database;

    PostgresHolidays(DatabaseClient database) {
        this.database = database;
    }

    /** Stores a holiday and gives its number. */
    public Mono<Long> add(HolidayDetails details) {
        var insert =
                database.sql(
                                """
                                INSERT INTO holiday (name, start_date, end_date, location_id, exempt_services)
                                VALUES (:name, :start, :end, :location, :services) RETURNING id
                                """)
                        .bind("name", details.name())
                        .bind("start", details.startDate())
                        .bind("end", details.endDate())
                        .bind("services", details.exemptServices().toArray(Long[]::new));
        return nullable(insert, "location", details.location(), Long.class)
                .mapValue(Long.class)
                .one();
    }

    public Mono<Holiday> find(long id) {
        return read(id, "");
    }

    /** Finds a holiday and locks its row until the transaction ends. */
    public Mono<Holiday> lock(long id) {
        return read(id, " FOR UPDATE");
    }

    private Mono<Holiday> read(long id, String lock) {
        return database.sql("SELECT * FROM holiday WHERE id = :id" + lock)
                .bind("id", id)
                .map(PostgresHolidays::holiday)
                .one();
    }

    public Mono<Void> cancel(Holiday cancelled) {
        return database.sql(
                        "UPDATE holiday SET is_cancelled = true, version = :version, updated_at = now() WHERE id = :id")
                .bind("id", cancelled.id())
                .bind("version", cancelled.version())
                .then();
    }

    /** Holidays that were not cancelled, in order of number. */
    public Mono<List<Holiday>> list(HolidayFilter filter, NumberRange range) {
        String page = "SELECT *" + MATCHES + " ORDER BY id OFFSET :skip LIMIT :limit";
        return range.bindTo(bind(page, filter)).map(PostgresHolidays::holiday).all().collectList();
    }

    public Mono<Long> count(HolidayFilter filter) {
        return bind("SELECT count(*)" + MATCHES, filter)
                .bind("after", 0L)
                .mapValue(Long.class)
                .one();
    }

    public Mono<Boolean> isLocation(long id) {
        return database.sql("SELECT EXISTS (SELECT FROM location WHERE id = :id)")
                .bind("id", id)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whether each of these is a service. */
    public Mono<Boolean> areServices(List<Long> ids) {
        return database.sql(
                        "SELECT NOT EXISTS (SELECT FROM unnest(:ids::bigint[]) AS n (id) WHERE id NOT IN (SELECT id FROM medical_service))")
                .bind("ids", ids.toArray(Long[]::new))
                .mapValue(Boolean.class)
                .one();
    }

    private GenericExecuteSpec bind(String sql, HolidayFilter filter) {
        var statement = nullable(database.sql(sql), "location", filter.location(), Long.class);
        statement = nullable(statement, "from", filter.dateFrom(), LocalDate.class);
        return nullable(statement, "to", filter.dateTo(), LocalDate.class);
    }

    private static Holiday holiday(Readable row) {
        var columns = new RowReader(row);
        return new Holiday(
                columns.number("id"),
                columns.number("version"),
                new HolidayDetails(
                        columns.text("name"),
                        columns.date("start_date"),
                        columns.date("end_date"),
                        columns.optional("location_id", Long.class),
                        List.of(columns.get("exempt_services", Long[].class))),
                columns.flag("is_cancelled"));
    }
}
