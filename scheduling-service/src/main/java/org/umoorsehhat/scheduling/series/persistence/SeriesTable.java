package org.umoorsehhat.scheduling.series.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.persistence.Columns;
import org.umoorsehhat.scheduling.series.DailyWindow;
import org.umoorsehhat.scheduling.series.Recurrence;
import org.umoorsehhat.scheduling.series.Series;
import org.umoorsehhat.scheduling.series.SeriesPattern;
import org.umoorsehhat.scheduling.series.SeriesStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class SeriesTable implements SeriesStore {

    private static final String SELECT = "SELECT * FROM slot_series WHERE id = :id";

    private final DatabaseClient database;

    SeriesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Long> add(long doctor, SeriesPattern pattern, LocalDate publishedUntil) {
        var insert =
                database.sql(
                                """
                                INSERT INTO slot_series (doctor_id, start_date, end_date, recurring_days, rrule, exceptions,
                                                         window_starts, window_ends, window_seats, published_until)
                                VALUES (:doctor, :start, :end, :days, :rule, :exceptions, :starts, :ends, :seats, :until) RETURNING id
                                """)
                        .bind("doctor", doctor)
                        .bind("start", pattern.start())
                        .bind("until", publishedUntil);
        return bind(insert, pattern).mapValue(Long.class).one();
    }

    @Override
    public Mono<Void> update(Series series) {
        var update =
                database.sql(
                                """
                                UPDATE slot_series SET end_date = :end, recurring_days = :days, rrule = :rule, exceptions = :exceptions,
                                       window_starts = :starts, window_ends = :ends, window_seats = :seats, is_active = :active,
                                       version = version + 1, updated_at = now()
                                WHERE id = :id
                                """)
                        .bind("id", series.id())
                        .bind("active", series.isActive());
        return bind(update, series.pattern()).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, SeriesPattern pattern) {
        List<DailyWindow> windows = pattern.windows();
        var bound =
                statement
                        .bind("exceptions", pattern.exceptions().toArray(LocalDate[]::new))
                        .bind(
                                "starts",
                                windows.stream().map(DailyWindow::start).toArray(LocalTime[]::new))
                        .bind(
                                "ends",
                                windows.stream().map(DailyWindow::end).toArray(LocalTime[]::new))
                        .bind(
                                "seats",
                                windows.stream()
                                        .map(DailyWindow::capacity)
                                        .toArray(Integer[]::new));
        bound = nullable(bound, "end", pattern.end(), LocalDate.class);
        return switch (pattern.recurrence()) {
            case Recurrence.Weekdays weekdays ->
                    bound.bind(
                                    "days",
                                    weekdays.days().stream()
                                            .map(Integer::shortValue)
                                            .toArray(Short[]::new))
                            .bindNull("rule", String.class);
            case Recurrence.Rule rule ->
                    bound.bindNull("days", Short[].class).bind("rule", rule.text());
        };
    }

    @Override
    public Mono<Series> find(long id) {
        return database.sql(SELECT).bind("id", id).map(SeriesTable::series).one();
    }

    @Override
    public Mono<Series> lock(long id) {
        return database.sql(SELECT + " FOR UPDATE").bind("id", id).map(SeriesTable::series).one();
    }

    @Override
    public Mono<Void> published(long id, LocalDate until) {
        return database.sql("UPDATE slot_series SET published_until = :until WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .then();
    }

    @Override
    public Mono<Set<Start>> gaps(long id) {
        return database.sql("SELECT date, start_time FROM slot_series_gap WHERE series_id = :id")
                .bind("id", id)
                .map(row -> {
                    var columns = new Columns(row);
                    return new Start(columns.date("date"), columns.time("start_time"));
                })
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Flux<Due> due(LocalDate until, long after, int limit) {
        return database.sql(
                        """
                        SELECT s.id, s.doctor_id FROM slot_series s JOIN doctor d ON d.id = s.doctor_id
                        WHERE s.is_active AND s.published_until < :until AND d.is_active AND s.id > :after
                          AND (s.end_date IS NULL OR s.published_until <= s.end_date)
                        ORDER BY s.id LIMIT :limit
                        """)
                .bind("until", until)
                .bind("after", after)
                .bind("limit", limit)
                .map(row -> {
                    var columns = new Columns(row);
                    return new Due(columns.number("id"), columns.number("doctor_id"));
                })
                .all();
    }

    @Override
    public Mono<List<Series>> list(@Nullable Long doctor, long after, long skip, int limit) {
        var query =
                database.sql(
                                """
                                SELECT * FROM slot_series WHERE (:doctor::bigint IS NULL OR doctor_id = :doctor) AND id > :after
                                ORDER BY id OFFSET :skip LIMIT :limit
                                """)
                        .bind("after", after)
                        .bind("skip", skip)
                        .bind("limit", limit);
        return nullable(query, "doctor", doctor, Long.class)
                .map(SeriesTable::series)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(@Nullable Long doctor) {
        var query =
                database.sql(
                        "SELECT count(*) FROM slot_series WHERE (:doctor::bigint IS NULL OR doctor_id = :doctor)");
        return nullable(query, "doctor", doctor, Long.class).mapValue(Long.class).one();
    }

    private static Series series(Readable row) {
        var columns = new Columns(row);
        return new Series(
                columns.number("id"),
                columns.number("version"),
                columns.number("doctor_id"),
                new SeriesPattern(
                        columns.date("start_date"),
                        columns.optional("end_date", LocalDate.class),
                        recurrence(columns),
                        new TreeSet<>(List.of(columns.get("exceptions", LocalDate[].class))),
                        windows(columns)),
                columns.flag("is_active"),
                columns.date("published_until"));
    }

    private static Recurrence recurrence(Columns columns) {
        String rule = columns.optional("rrule", String.class);
        return rule != null
                ? new Recurrence.Rule(rule)
                : new Recurrence.Weekdays(
                        Stream.of(columns.get("recurring_days", Short[].class))
                                .map(Short::intValue)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<DailyWindow> windows(Columns columns) {
        LocalTime[] starts = columns.get("window_starts", LocalTime[].class);
        LocalTime[] ends = columns.get("window_ends", LocalTime[].class);
        Integer[] seats = columns.get("window_seats", Integer[].class);
        return IntStream.range(0, starts.length)
                .mapToObj(n -> new DailyWindow(starts[n], ends[n], seats[n]))
                .toList();
    }
}
