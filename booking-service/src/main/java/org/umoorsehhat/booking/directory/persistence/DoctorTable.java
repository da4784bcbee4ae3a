package org.umoorsehhat.booking.directory.persistence;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.directory.DoctorZones;
import reactor.core.publisher.Mono;

/**
 * Zones of doctors, remembered: bookings need one before their only statement, which checks that it
 * is still right.
 */
@Repository
class DoctorTable implements DoctorZones {

    private static final int MOST_REMEMBERED = 100_000;

    private final DatabaseClient database;
    private final Map<Long, ZoneId> remembered = new ConcurrentHashMap<>();

    DoctorTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ZoneId> of(long doctorId) {
        ZoneId known = remembered.get(doctorId);
        return known == null ? read(doctorId) : Mono.just(known);
    }

    private Mono<ZoneId> read(long doctorId) {
        return database.sql("SELECT time_zone FROM doctor WHERE id = $1")
                .bind(0, doctorId)
                .map(row -> ZoneId.of(Objects.requireNonNull(row.get(0, String.class))))
                .one()
                .doOnNext(zone -> remember(doctorId, zone));
    }

    private void remember(long doctorId, ZoneId zone) {
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(doctorId, zone);
        }
    }

    @Override
    public void forget(long doctorId) {
        remembered.remove(doctorId);
    }
}
