package org.umoorsehhat.scheduling.directory.persistence;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.scheduling.directory.Entries;
import org.umoorsehhat.scheduling.directory.Entry;
import org.umoorsehhat.scheduling.directory.Window;
import org.umoorsehhat.scheduling.persistence.Columns;
import reactor.core.publisher.Mono;

/** A table of numbered, versioned entries: what doctors and medical services have in common. */
abstract class EntryTable<E extends Entry<D>, D, F> implements Entries<E, D, F> {

    private final DatabaseClient database;
    private final String table;
    private final List<String> columns;
    private final String matches;

    /**
     * @param columns of the details; {@link #bindDetails} binds each by its name
     * @param matches condition with what {@link #bindFilter} binds
     */
    EntryTable(DatabaseClient database, String table, List<String> columns, String matches) {
        this.database = database;
        this.table = table;
        this.columns = columns;
        this.matches = " FROM " + table + " WHERE id > :after AND " + matches;
    }

    abstract GenericExecuteSpec bindDetails(GenericExecuteSpec statement, D details);

    abstract GenericExecuteSpec bindFilter(GenericExecuteSpec statement, F filter);

    abstract E entry(long id, long version, D details);

    abstract D details(Columns row);

    @Override
    public Mono<E> add(D details) {
        String insert =
                "INSERT INTO %s (%s) VALUES (%s) RETURNING id"
                        .formatted(table, each(column -> column), each(column -> ":" + column));
        return bindDetails(database.sql(insert), details)
                .mapValue(Long.class)
                .one()
                .map(id -> entry(id, 1, details));
    }

    @Override
    public Mono<E> find(long id) {
        return read(id, "");
    }

    @Override
    public Mono<E> lock(long id) {
        return read(id, " FOR NO KEY UPDATE");
    }

    private Mono<E> read(long id, String lock) {
        return database.sql("SELECT * FROM " + table + " WHERE id = :id" + lock)
                .bind("id", id)
                .map(row -> entry(new Columns(row)))
                .one();
    }

    @Override
    public Mono<Void> update(E entry) {
        String update =
                "UPDATE %s SET %s, version = :version, updated_at = now() WHERE id = :id"
                        .formatted(table, each(column -> column + " = :" + column));
        return bind(update, entry).then();
    }

    @Override
    public Mono<Void> follow(E entry) {
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
        return bind(upsert, entry).then();
    }

    @Override
    public Mono<Void> deactivate(long id) {
        return database.sql(
                        "UPDATE %s SET is_active = false, updated_at = now() WHERE id = :id"
                                .formatted(table))
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<List<E>> list(F filter, Window window) {
        String page = "SELECT *" + matches + " ORDER BY id OFFSET :skip LIMIT :limit";
        return bindFilter(database.sql(page), filter)
                .bind("after", window.after())
                .bind("skip", window.skip())
                .bind("limit", window.limit())
                .map(row -> entry(new Columns(row)))
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(F filter) {
        return bindFilter(database.sql("SELECT count(*)" + matches), filter)
                .bind("after", 0L)
                .mapValue(Long.class)
                .one();
    }

    private String each(UnaryOperator<String> part) {
        return columns.stream().map(part).collect(joining(", "));
    }

    private GenericExecuteSpec bind(String sql, E entry) {
        return bindDetails(database.sql(sql), entry.details())
                .bind("id", entry.id())
                .bind("version", entry.version());
    }

    private E entry(Columns row) {
        return entry(row.number("id"), row.number("version"), details(row));
    }
}
