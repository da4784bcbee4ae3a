package org.umoorsehhat.booking.directory.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import reactor.core.publisher.Mono;

/**
 * Doctors and services, remembered: a booking needs them before its only statement, which checks
 * that they are still right. May be out of date for a minute, where another instance has heard of a
 * change: what is refused because of them is asked for anew.
 */
@Repository
public class PostgresDirectory {

    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private final Cache<Long, Doctor> doctors = remembered();
    private final Cache<Long, MedicalService> services = remembered();

    PostgresDirectory(DatabaseClient database) {
        this.database = database;
    }

    private static <T> Cache<Long, T> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** A doctor; empty for one that is not known here. */
    public Mono<Doctor> doctor(long id) {
        return remembered(
                doctors,
                id,
                "SELECT id, name, time_zone, consultation_fee, is_active, confirms_at_once, "
                        + ChargeColumns.NAMES
                        + ", "
                        + RuleColumns.NAMES
                        + " FROM doctor WHERE id = $1",
                PostgresDirectory::doctor);
    }

    /** A medical service; empty for one that is not known here. */
    public Mono<MedicalService> service(long id) {
        return remembered(
                services,
                id,
                "SELECT id, doctor_id, name, duration_minutes, price, is_active, confirms_at_once, "
                        + ChargeColumns.NAMES
                        + ", "
                        + RuleColumns.NAMES
                        + " FROM medical_service WHERE id = $1",
                PostgresDirectory::service);
    }

    /** The number under which {@code doctor} offers the same; empty where they do not. */
    public Mono<Long> sameOffer(long service, long doctor) {
        return database.sql(
                        """
                        SELECT m.id FROM medical_service m JOIN medical_service w ON (%s) = (%s)
                        WHERE w.id = $1 AND m.doctor_id = $2 AND m.is_active ORDER BY m.id LIMIT 1
                        """
                                .formatted(DirectorySql.offer("m"), DirectorySql.offer("w")))
                .bind(0, service)
                .bind(1, doctor)
                .mapValue(Long.class)
                .one();
    }

    private <T> Mono<T> remembered(
            Cache<Long, T> known, long id, String sql, Function<Readable, T> read) {
        return Mono.defer(() -> {
            T one = known.getIfPresent(id);
            return one != null
                    ? Mono.just(one)
                    : database.sql(sql)
                            .bind(0, id)
                            .map(read)
                            .one()
                            .doOnNext(found -> known.put(id, found));
        });
    }

    /** The doctor may have changed: ask again next time. */
    public void forgetDoctor(long id) {
        doctors.invalidate(id);
    }

    /** The service may have changed: ask again next time. */
    public void forgetService(long id) {
        services.invalidate(id);
    }

    private static Doctor doctor(Readable row) {
        return new Doctor(
                required(row, "id", Long.class),
                required(row, "name", String.class),
                ZoneId.of(required(row, "time_zone", String.class)),
                ChargeColumns.read(row, "consultation_fee"),
                required(row, "is_active", Boolean.class),
                required(row, "confirms_at_once", Boolean.class),
                RuleColumns.read(row));
    }

    private static MedicalService service(Readable row) {
        return new MedicalService(
                required(row, "id", Long.class),
                required(row, "doctor_id", Long.class),
                required(row, "name", String.class),
                required(row, "duration_minutes", Integer.class),
                ChargeColumns.read(row, "price"),
                required(row, "is_active", Boolean.class),
                required(row, "confirms_at_once", Boolean.class),
                RuleColumns.read(row));
    }
}
