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
import org.umoorsehhat.scheduling.persistence.NumberRange;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.series.rules.DailySlot;
import org.umoorsehhat.scheduling.series.rules.DueSeries;
import org.umoorsehhat.scheduling.series.rules.Recurrence;
import org.umoorsehhat.scheduling.series.rules.Series;
import org.umoorsehhat.scheduling.series.rules.SeriesPattern;
import org.umoorsehhat.scheduling.series.rules.SlotStart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The series as they are stored. What changes them has opened the doctor's calendar before. */
@Component
public class PostgresSeries {

    private static final String SELECT = "SELECT * FROM slot_series WHERE id = :id";

    private static final Long NO_ROOM = 0L;

    private final DatabaseClient database;

    PostgresSeries(DatabaseClient database) {
        this.database = database;
    }

    /** Stores a series and gives its number. */
    public Mono<Long> add(long doctor, SeriesPattern pattern, LocalDate publishedUntil) {
        var insert =
                database.sql(
                                """
                                INSERT INTO slot_series (doctor_id, start_date, end_date, recurring_days, rrule, exceptions,
                                                         window_starts, window_ends, window_seats, window_rooms, fold, published_until)
                                VALUES (:doctor, :start, :end, :days, :rule, :exceptions, :starts, :ends, :seats, :rooms, :fold, :until) RETURNING id
                                """)
                        .bind("doctor", doctor)
                        .bind("start", pattern.startDate())
                        .bind("until", publishedUntil);
        return bind(insert, pattern).mapValue(Long.class).one();
    }

    /** Stores pattern and state, and counts the version up. */
    public Mono<Void> update(Series series) {
        var update =
                database.sql(
                                """
                                UPDATE slot_series SET end_date = :end, recurring_days = :days, rrule = :rule, exceptions = :exceptions,
                                       window_starts = :starts, window_ends = :ends, window_seats = :seats, window_rooms = :rooms, fold = :fold, is_active = :active,
                                       version = version + 1, updated_at = now()
                                WHERE id = :id
                                """)
                        .bind("id", series.id())
                        .bind("active", series.isActive());
        return bind(update, series.pattern()).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, SeriesPattern pattern) {
        List<DailySlot> daily = pattern.dailySlots();
        var bound =
                statement
                        .bind("exceptions", pattern.exceptions().toArray(LocalDate[]::new))
                        .bind(
                                "starts",
                                daily.stream().map(DailySlot::startTime).toArray(LocalTime[]::new))
                        .bind(
                                "ends",
                                daily.stream().map(DailySlot::endTime).toArray(LocalTime[]::new))
                        .bind(
                                "seats",
                                daily.stream().map(DailySlot::capacity).toArray(Integer[]::new))
                        .bind(
                                "rooms",
                                daily.stream()
                                        .map(slot -> slot.room() == null ? NO_ROOM : slot.room())
                                        .toArray(Long[]::new))
                        .bind("fold", pattern.repeats() ? 1 : 0);
        bound = nullable(bound, "end", pattern.endDate(), LocalDate.class);
        return switch (pattern.recurrence()) {
            case Recurrence.Weekdays weekdays ->
                    bound.bind(
                                    "days",
                                    weekdays.days().stream()
                                            .map(Integer::shortValue)
                                            .toArray(Short[]::new))
                            .bindNull("rule", String.class);
            case Recurrence.Rfc5545Rule rule ->
                    bound.bindNull("days", Short[].class).bind("rule", rule.text());
        };
    }

    public Mono<Series> find(long id) {
        return database.sql(SELECT).bind("id", id).map(PostgresSeries::series).one();
    }

    /** Finds a series and locks its row until the transaction ends. */
    public Mono<Series> lock(long id) {
        return database.sql(SELECT + " FOR UPDATE")
                .bind("id", id)
                .map(PostgresSeries::series)
                .one();
    }

    /** Remembers how far a series has been published. */
    public Mono<Void> published(long id, LocalDate until) {
        return database.sql("UPDATE slot_series SET published_until = :until WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .then();
    }

    /** Starts of a series that were deleted or moved by hand. */
    public Mono<Set<SlotStart>> gaps(long id) {
        return database.sql(
                        "SELECT date, start_time, fold FROM slot_series_gap WHERE series_id = :id")
                .bind("id", id)
                .map(row -> {
                    var columns = new RowReader(row);
                    return new SlotStart(
                            columns.date("date"),
                            columns.time("start_time"),
                            columns.count("fold"));
                })
                .all()
                .collect(Collectors.toSet());
    }

    /**
     * Active series of active doctors that have days before {@code until} to publish, in order of
     * number.
     */
    public Flux<DueSeries> due(LocalDate until, long after, int limit) {
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
                    var columns = new RowReader(row);
                    return new DueSeries(columns.number("id"), columns.number("doctor_id"));
                })
                .all();
    }

    /** Series in order of number, of one doctor or of all. */
    public Mono<List<Series>> list(@Nullable Long doctor, NumberRange range) {
        var query =
                database.sql(
                        """
                        SELECT * FROM slot_series WHERE (:doctor::bigint IS NULL OR doctor_id = :doctor) AND id > :after
                        ORDER BY id OFFSET :skip LIMIT :limit
                        """);
        return nullable(range.bindTo(query), "doctor", doctor, Long.class)
                .map(PostgresSeries::series)
                .all()
                .collectList();
    }

    public Mono<Long> count(@Nullable Long doctor) {
        var query =
                database.sql(
                        "SELECT count(*) FROM slot_series WHERE (:doctor::bigint IS NULL OR doctor_id = :doctor)");
        return nullable(query, "doctor", doctor, Long.class).mapValue(Long.class).one();
    }

    private static Series series(Readable row) {
        var columns = new RowReader(row);
        return new Series(
                columns.number("id"),
                columns.number("version"),
                columns.number("doctor_id"),
                new SeriesPattern(
                        columns.date("start_date"),
                        columns.optional("end_date", LocalDate.class),
                        recurrence(columns),
                        new TreeSet<>(List.of(columns.get("exceptions", LocalDate[].class))),
                        dailySlots(columns),
                        columns.count("fold") > 0),
                columns.flag("is_active"),
                columns.date("published_until"));
    }

    private static Recurrence recurrence(RowReader columns) {
        String rule = columns.optional("rrule", String.class);
        return rule != null
                ? new Recurrence.Rfc5545Rule(rule)
                : new Recurrence.Weekdays(
                        Stream.of(columns.get("recurring_days", Short[].class))
                                .map(Short::intValue)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<DailySlot> dailySlots(RowReader columns) {
        LocalTime[] starts = columns.get("window_starts", LocalTime[].class);
        LocalTime[] ends = columns.get("window_ends", LocalTime[].class);
        Integer[] seats = columns.get("window_seats", Integer[].class);
        Long[] rooms = columns.get("window_rooms", Long[].class);
        return IntStream.range(0, starts.length)
                .mapToObj(n -> new DailySlot(starts[n], ends[n], seats[n], room(rooms, n)))
                .toList();
    }

    /** The version before knows none, and leaves them out. */
    private static @Nullable Long room(Long[] rooms, int n) {
        return n >= rooms.length || rooms[n].equals(NO_ROOM) ? null : rooms[n];
    }
}
