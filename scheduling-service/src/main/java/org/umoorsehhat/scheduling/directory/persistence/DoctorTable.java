package org.umoorsehhat.scheduling.directory.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.directory.Doctor;
import org.umoorsehhat.scheduling.directory.DoctorDetails;
import org.umoorsehhat.scheduling.directory.Doctors;
import org.umoorsehhat.scheduling.directory.Money;
import org.umoorsehhat.scheduling.directory.Window;
import org.umoorsehhat.scheduling.persistence.Columns;
import reactor.core.publisher.Mono;

@Component
class DoctorTable implements Doctors {

    private static final String COLUMNS =
            "id, version, name, specialty, time_zone, consultation_fee, location, is_active, confirms_at_once, user_sub";

    private static final String MATCHES =
            """
            FROM doctor WHERE id > :after
              AND (:specialty::text IS NULL OR lower(specialty) = lower(:specialty))
              AND (:active::boolean IS NULL OR is_active = :active)
              AND (:search::text IS NULL OR strpos(lower(name), lower(:search)) > 0 OR strpos(lower(specialty), lower(:search)) > 0)
            """;

    private final DatabaseClient database;

    DoctorTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Doctor> add(DoctorDetails details) {
        var insert =
                database.sql(
                        """
                        INSERT INTO doctor (name, specialty, time_zone, consultation_fee, location, is_active, confirms_at_once, user_sub)
                        VALUES (:name, :specialty, :time_zone, :fee, :location, :active, :at_once, :user_sub) RETURNING id
                        """);
        return bind(insert, details)
                .mapValue(Long.class)
                .one()
                .map(id -> new Doctor(id, 1, details));
    }

    @Override
    public Mono<Doctor> find(long id) {
        return read("SELECT " + COLUMNS + " FROM doctor WHERE id = :id", id);
    }

    @Override
    public Mono<Doctor> lock(long id) {
        return read("SELECT " + COLUMNS + " FROM doctor WHERE id = :id FOR NO KEY UPDATE", id);
    }

    private Mono<Doctor> read(String sql, long id) {
        return database.sql(sql).bind("id", id).map(DoctorTable::doctor).one();
    }

    @Override
    public Mono<Void> update(Doctor doctor) {
        var update =
                database.sql(
                        """
                        UPDATE doctor SET name = :name, specialty = :specialty, time_zone = :time_zone, consultation_fee = :fee,
                               location = :location, is_active = :active, confirms_at_once = :at_once, user_sub = :user_sub,
                               version = :version, updated_at = now()
                        WHERE id = :id
                        """);
        return bind(update, doctor.details())
                .bind("id", doctor.id())
                .bind("version", doctor.version())
                .then();
    }

    @Override
    public Mono<Void> follow(Doctor doctor) {
        var upsert =
                database.sql(
                        """
                        INSERT INTO doctor AS d (id, version, name, specialty, time_zone, consultation_fee, location, is_active, confirms_at_once, user_sub)
                        VALUES (:id, :version, :name, :specialty, :time_zone, :fee, :location, :active, :at_once, :user_sub)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, specialty = excluded.specialty, time_zone = excluded.time_zone,
                               consultation_fee = excluded.consultation_fee, location = excluded.location, is_active = excluded.is_active,
                               confirms_at_once = excluded.confirms_at_once, user_sub = excluded.user_sub,
                               version = excluded.version, updated_at = now()
                        WHERE d.version < excluded.version
                        """);
        return bind(upsert, doctor.details())
                .bind("id", doctor.id())
                .bind("version", doctor.version())
                .then();
    }

    @Override
    public Mono<Void> deactivate(long id) {
        return database.sql(
                        "UPDATE doctor SET is_active = false, updated_at = now() WHERE id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Boolean> isTaken(String userSub, @Nullable Long except) {
        var query =
                database.sql(
                        """
                        SELECT EXISTS (SELECT FROM doctor WHERE user_sub = :user_sub AND id IS DISTINCT FROM :except)
                        """);
        return database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:user_sub, 0))")
                .bind("user_sub", userSub)
                .then()
                .then(
                        nullable(query.bind("user_sub", userSub), "except", except, Long.class)
                                .mapValue(Boolean.class)
                                .one());
    }

    @Override
    public Mono<Long> slotsAhead(long id) {
        return database.sql(
                        """
                        SELECT count(*) FROM time_slot
                        WHERE doctor_id = :id AND date >= current_date - 1 AND ends_at > now() AND NOT is_withdrawn
                        """)
                .bind("id", id)
                .mapValue(Long.class)
                .one();
    }

    @Override
    public Mono<List<Doctor>> list(DoctorFilter filter, Window window) {
        return bind(
                        "SELECT "
                                + COLUMNS
                                + " "
                                + MATCHES
                                + " ORDER BY id OFFSET :skip LIMIT :limit",
                        filter)
                .bind("after", window.after())
                .bind("skip", window.skip())
                .bind("limit", window.limit())
                .map(DoctorTable::doctor)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(DoctorFilter filter) {
        return bind("SELECT count(*) " + MATCHES, filter)
                .bind("after", 0L)
                .mapValue(Long.class)
                .one();
    }

    private GenericExecuteSpec bind(String sql, DoctorFilter filter) {
        var statement = nullable(database.sql(sql), "specialty", filter.specialty(), String.class);
        statement = nullable(statement, "active", filter.isActive(), Boolean.class);
        return nullable(statement, "search", filter.search(), String.class);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, DoctorDetails details) {
        var bound =
                statement
                        .bind("name", details.name())
                        .bind("specialty", details.specialty())
                        .bind("time_zone", details.timeZone())
                        .bind("fee", details.consultationFee().amount())
                        .bind("active", details.isActive())
                        .bind("at_once", details.confirmsAtOnce());
        bound = nullable(bound, "location", details.location(), String.class);
        return nullable(bound, "user_sub", details.userSub(), String.class);
    }

    private static Doctor doctor(Readable row) {
        var columns = new Columns(row);
        return new Doctor(
                columns.number("id"),
                columns.number("version"),
                new DoctorDetails(
                        columns.text("name"),
                        columns.text("specialty"),
                        columns.text("time_zone"),
                        new Money(columns.amount("consultation_fee")),
                        columns.optional("location", String.class),
                        columns.flag("is_active"),
                        columns.flag("confirms_at_once"),
                        columns.optional("user_sub", String.class)));
    }
}
