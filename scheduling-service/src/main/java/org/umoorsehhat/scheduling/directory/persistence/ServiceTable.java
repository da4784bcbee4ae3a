package org.umoorsehhat.scheduling.directory.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.directory.MedicalService;
import org.umoorsehhat.scheduling.directory.MedicalServices;
import org.umoorsehhat.scheduling.directory.Money;
import org.umoorsehhat.scheduling.directory.ServiceDetails;
import org.umoorsehhat.scheduling.directory.Window;
import org.umoorsehhat.scheduling.persistence.Columns;
import reactor.core.publisher.Mono;

@Component
class ServiceTable implements MedicalServices {

    private static final String COLUMNS =
            "id, version, doctor_id, name, duration_minutes, price, is_active, confirms_at_once";

    private static final String MATCHES =
            """
            FROM medical_service WHERE id > :after
              AND (:doctor::bigint IS NULL OR doctor_id = :doctor)
              AND (:active::boolean IS NULL OR is_active = :active)
              AND (:search::text IS NULL OR strpos(lower(name), lower(:search)) > 0)
            """;

    private final DatabaseClient database;

    ServiceTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<MedicalService> add(ServiceDetails details) {
        var insert =
                database.sql(
                        """
                        INSERT INTO medical_service (doctor_id, name, duration_minutes, price, is_active, confirms_at_once)
                        VALUES (:doctor, :name, :minutes, :price, :active, :at_once) RETURNING id
                        """);
        return bind(insert, details)
                .mapValue(Long.class)
                .one()
                .map(id -> new MedicalService(id, 1, details));
    }

    @Override
    public Mono<MedicalService> find(long id) {
        return read("SELECT " + COLUMNS + " FROM medical_service WHERE id = :id", id);
    }

    @Override
    public Mono<MedicalService> lock(long id) {
        return read(
                "SELECT " + COLUMNS + " FROM medical_service WHERE id = :id FOR NO KEY UPDATE", id);
    }

    private Mono<MedicalService> read(String sql, long id) {
        return database.sql(sql).bind("id", id).map(ServiceTable::service).one();
    }

    @Override
    public Mono<Void> update(MedicalService service) {
        var update =
                database.sql(
                        """
                        UPDATE medical_service SET doctor_id = :doctor, name = :name, duration_minutes = :minutes, price = :price,
                               is_active = :active, confirms_at_once = :at_once, version = :version, updated_at = now()
                        WHERE id = :id
                        """);
        return bind(update, service.details())
                .bind("id", service.id())
                .bind("version", service.version())
                .then();
    }

    @Override
    public Mono<Void> follow(MedicalService service) {
        var upsert =
                database.sql(
                        """
                        INSERT INTO medical_service AS s (id, version, doctor_id, name, duration_minutes, price, is_active, confirms_at_once)
                        VALUES (:id, :version, :doctor, :name, :minutes, :price, :active, :at_once)
                        ON CONFLICT (id) DO UPDATE SET doctor_id = excluded.doctor_id, name = excluded.name,
                               duration_minutes = excluded.duration_minutes, price = excluded.price, is_active = excluded.is_active,
                               confirms_at_once = excluded.confirms_at_once, version = excluded.version, updated_at = now()
                        WHERE s.version < excluded.version
                        """);
        return bind(upsert, service.details())
                .bind("id", service.id())
                .bind("version", service.version())
                .then();
    }

    @Override
    public Mono<Void> withdraw(long id) {
        return database.sql(
                        "UPDATE medical_service SET is_active = false, updated_at = now() WHERE id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<List<MedicalService>> list(ServiceFilter filter, Window window) {
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
                .map(ServiceTable::service)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(ServiceFilter filter) {
        return bind("SELECT count(*) " + MATCHES, filter)
                .bind("after", 0L)
                .mapValue(Long.class)
                .one();
    }

    private GenericExecuteSpec bind(String sql, ServiceFilter filter) {
        var statement = nullable(database.sql(sql), "doctor", filter.doctor(), Long.class);
        statement = nullable(statement, "active", filter.isActive(), Boolean.class);
        return nullable(statement, "search", filter.search(), String.class);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, ServiceDetails details) {
        return statement
                .bind("doctor", details.doctorId())
                .bind("name", details.name())
                .bind("minutes", details.durationMinutes())
                .bind("price", details.price().amount())
                .bind("active", details.isActive())
                .bind("at_once", details.confirmsAtOnce());
    }

    private static MedicalService service(Readable row) {
        var columns = new Columns(row);
        return new MedicalService(
                columns.number("id"),
                columns.number("version"),
                new ServiceDetails(
                        columns.number("doctor_id"),
                        columns.text("name"),
                        columns.count("duration_minutes"),
                        new Money(columns.amount("price")),
                        columns.flag("is_active"),
                        columns.flag("confirms_at_once")));
    }
}
