package org.umoorsehhat.scheduling.directory.persistence;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.words.FoldedText;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRecord;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.rules.RefusedException;
import reactor.core.publisher.Mono;

/**
 * A table of numbered, versioned records: what doctors, medical services, locations and rooms have
 * in common.
 *
 * @param <R> the record
 * @param <D> what is known about it
 * @param <F> which records to list
 */
public abstract class PostgresDirectory<R extends DirectoryRecord<D>, D, F> {

    private final DatabaseClient database;
    private final String table;
    private final List<String> columns;
    private final String matches;
    private final Supplier<RefusedException> notFound;

    /**
     * @param columns of the details; {@link #bindDetails} binds each by its name
     * @param matches condition with what {@link #bindFilter} binds
     * @param notFound what {@link #get} and {@link #lock} fail with
     */
    protected PostgresDirectory(
            DatabaseClient database,
            String table,
            List<String> columns,
            String matches,
            Supplier<RefusedException> notFound) {
        this.database = database;
        this.table = table;
        this.columns = columns;
        this.matches = " FROM " + table + " WHERE " + matches;
        this.notFound = notFound;
    }

    protected abstract GenericExecuteSpec bindDetails(GenericExecuteSpec statement, D details);

    protected abstract GenericExecuteSpec bindFilter(GenericExecuteSpec statement, F filter);

    /** A record with these details. */
    public abstract R recordOf(long id, long version, D details);

    protected abstract D details(RowReader row);

    /** Stores a new record under the next number, at version 1. */
    public Mono<R> add(D details) {
        String insert =
                "INSERT INTO %s (%s) VALUES (%s) RETURNING id"
                        .formatted(table, each(column -> column), each(column -> ":" + column));
        return bindDetails(database.sql(insert), details)
                .mapValue(Long.class)
                .one()
                .map(id -> recordOf(id, 1, details));
    }

    public Mono<R> find(long id) {
        return read(id, "");
    }

    /** Finds a record, or fails with a {@link RefusedException}. */
    public Mono<R> get(long id) {
        return find(id).switchIfEmpty(Mono.error(notFound));
    }

    /** As {@link #find}; until the transaction ends nobody changes it. */
    public Mono<R> keep(long id) {
        return read(id, " FOR SHARE");
    }

    /** As {@link #get}, and locks the row until the transaction ends. */
    public Mono<R> lock(long id) {
        return read(id, " FOR NO KEY UPDATE").switchIfEmpty(Mono.error(notFound));
    }

    private Mono<R> read(long id, String lock) {
        return database.sql("SELECT * FROM " + table + " WHERE id = :id" + lock)
                .bind("id", id)
                .map(row -> read(new RowReader(row)))
                .one();
    }

    public Mono<Void> update(R changed) {
        String update =
                "UPDATE %s SET %s, version = :version, updated_at = now() WHERE id = :id"
                        .formatted(table, each(column -> column + " = :" + column));
        return bind(update, changed).then();
    }

    /**
     * Stores a record as another system says, unless a newer version is here. {@link #add} will not
     * give its number to another.
     */
    public Mono<Void> follow(R changed) {
        String upsert =
                """
                INSERT INTO %s AS known (id, version, %s) VALUES (:id, :version, %s)
                ON CONFLICT (id) DO UPDATE SET %s, version = excluded.version, updated_at = now()
                WHERE known.version < excluded.version
                """
                        .formatted(
                                table,
                                each(column -> column),
                                each(column -> ":" + column),
                                each(column -> column + " = excluded." + column));
        return bind(upsert, changed).then();
    }

    /** What another system has erased takes no new appointments. */
    public Mono<Void> deactivate(long id) {
        return database.sql(
                        "UPDATE %s SET is_active = false, updated_at = now() WHERE id = :id"
                                .formatted(table))
                .bind("id", id)
                .then();
    }

    /** Records in the order of the range. */
    public Mono<List<R>> list(F filter, ListOrder.Range range) {
        String page =
                "SELECT *%s AND %s ORDER BY %s OFFSET :skip LIMIT :limit"
                        .formatted(matches, range.condition(), range.order());
        return bindFilter(database.sql(page), filter)
                .bindValues(range.values())
                .bind("skip", range.skip())
                .bind("limit", range.limit())
                .map(row -> read(new RowReader(row)))
                .all()
                .collectList();
    }

    public Mono<Long> count(F filter) {
        return bindFilter(database.sql("SELECT count(*)" + matches), filter)
                .mapValue(Long.class)
                .one();
    }

    static GenericExecuteSpec bindRules(GenericExecuteSpec statement, BookingRules rules) {
        return statement
                .bind("minimum_notice_minutes", rules.minimumNoticeMinutes())
                .bind("maximum_days_ahead", rules.maximumDaysAhead())
                .bind("cancellation_deadline_minutes", rules.cancellationDeadlineMinutes())
                .bind("maximum_live_bookings", rules.maximumLiveBookings())
                .bind("maximum_bookings_per_day", rules.maximumBookingsPerDay())
                .bind("maximum_cancellations", rules.maximumCancellations())
                .bind("cancellation_period_days", rules.cancellationPeriodDays())
                .bind("buffer_before_minutes", rules.bufferBeforeMinutes())
                .bind("buffer_after_minutes", rules.bufferAfterMinutes());
    }

    static BookingRules rules(RowReader row) {
        return new BookingRules(
                row.count("minimum_notice_minutes"),
                row.count("maximum_days_ahead"),
                row.count("cancellation_deadline_minutes"),
                row.count("maximum_live_bookings"),
                row.count("maximum_bookings_per_day"),
                row.count("maximum_cancellations"),
                row.count("cancellation_period_days"),
                row.count("buffer_before_minutes"),
                row.count("buffer_after_minutes"));
    }

    /** As it is compared. */
    static @Nullable String folded(@Nullable String text) {
        return text == null ? null : FoldedText.of(text).strip();
    }

    private String each(UnaryOperator<String> part) {
        return columns.stream().map(part).collect(joining(", "));
    }

    private GenericExecuteSpec bind(String sql, R changed) {
        return bindDetails(database.sql(sql), changed.details())
                .bind("id", changed.id())
                .bind("version", changed.version());
    }

    private R read(RowReader row) {
        return recordOf(row.number("id"), row.number("version"), details(row));
    }
}
