package org.umoorsehhat.waitlist.directory.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.directory.Copies;
import org.umoorsehhat.waitlist.entry.Directory;
import org.umoorsehhat.waitlist.matching.Wish;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlCopies implements Copies, Directory {

    private static final String DOCTOR =
            """
            INSERT INTO doctor (id, name, time_zone, is_active) VALUES (:id, :name, :zone, :active)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, is_active = excluded.is_active
            """;

    private static final String PATIENT =
            """
            WITH kept AS (
                INSERT INTO patient (id, name, is_active) VALUES (:id, :name, :active)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, is_active = excluded.is_active
                RETURNING id, is_active
            )
            INSERT INTO search (entry_id, due_at)
            SELECT e.id, :now FROM kept JOIN entry e ON e.patient_id = kept.id AND e.is_active WHERE kept.is_active
            """;

    private static final String APPOINTMENT =
            """
            INSERT INTO appointment (booking_reference, patient_id, starts_at, ends_at) VALUES (:reference, :patient, :starts_at, :ends_at)
            ON CONFLICT (booking_reference) DO UPDATE
            SET patient_id = excluded.patient_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
            """;

    private static final String FORGET_APPOINTMENT =
            """
            WITH gone AS (
                DELETE FROM appointment WHERE booking_reference = :reference RETURNING patient_id
            ), waiting AS (
                SELECT e.id FROM gone JOIN entry e ON e.patient_id = gone.patient_id AND e.is_active
            ), free AS (
                DELETE FROM passed_over WHERE reason = 'busy' AND entry_id IN (SELECT id FROM waiting)
            )
            INSERT INTO search (entry_id, due_at) SELECT id, :now FROM waiting
            """;

    private static final String SLOT =
            """
            INSERT INTO slot AS s (id, doctor_id, starts_at, ends_at, time_zone, date, capacity, free, version)
            VALUES (:id, :doctor, :starts_at, :ends_at, :zone, :date, :capacity, :free, :version)
            ON CONFLICT (id) DO UPDATE
            SET doctor_id = excluded.doctor_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                time_zone = excluded.time_zone, date = excluded.date, capacity = excluded.capacity, free = excluded.free, version = excluded.version
            WHERE s.version < excluded.version
            """;

    private static final String WAITED_FOR =
            """
            SELECT EXISTS (SELECT FROM entry WHERE doctor_id = :doctor AND preferred_date = :date AND is_active)
            """;

    private final DatabaseClient database;

    SqlCopies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> doctor(long id, String name, String timeZone, boolean isActive) {
        return database.sql(DOCTOR)
                .bind("id", id)
                .bind("name", name)
                .bind("zone", timeZone)
                .bind("active", isActive)
                .then();
    }

    @Override
    public Mono<Void> patient(long id, String name, boolean isActive, Instant now) {
        return database.sql(PATIENT)
                .bind("id", id)
                .bind("name", name)
                .bind("active", isActive)
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Void> erasePatient(long id) {
        return database.sql(
                        """
                        WITH reasons AS (
                            UPDATE entry SET reason = NULL, version = version + 1 WHERE patient_id = :id AND reason IS NOT NULL
                        ), subjects AS (
                            UPDATE entry_history SET by_sub = NULL
                            WHERE by_sub IS NOT NULL AND entry_id IN (SELECT id FROM entry WHERE patient_id = :id)
                        )
                        UPDATE patient SET name = '', is_active = false WHERE id = :id
                        """)
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Void> appointment(
            UUID reference, long patientId, Instant startsAt, Instant endsAt) {
        return database.sql(APPOINTMENT)
                .bind("reference", reference)
                .bind("patient", patientId)
                .bind("starts_at", startsAt)
                .bind("ends_at", endsAt)
                .then();
    }

    @Override
    public Mono<Void> forgetAppointment(UUID reference, Instant now) {
        return database.sql(FORGET_APPOINTMENT)
                .bind("reference", reference)
                .bind("now", now)
                .then();
    }

    @Override
    public Flux<Long> waitingFor(long patientId, long doctorId, LocalDate date, Instant before) {
        return database.sql(
                        """
                        SELECT id FROM entry WHERE patient_id = :patient AND doctor_id = :doctor AND preferred_date = :date
                          AND is_active AND joined_at < :before
                        """)
                .bind("patient", patientId)
                .bind("doctor", doctorId)
                .bind("date", date)
                .bind("before", before)
                .mapValue(Long.class)
                .all();
    }

    @Override
    public Mono<Boolean> slot(SlotCopy slot) {
        return database.sql(SLOT)
                .bind("id", slot.id())
                .bind("doctor", slot.doctorId())
                .bind("starts_at", slot.startsAt())
                .bind("ends_at", slot.endsAt())
                .bind("zone", slot.timeZone())
                .bind("date", slot.date())
                .bind("capacity", slot.capacity())
                .bind("free", slot.free())
                .bind("version", slot.version())
                .fetch()
                .rowsUpdated()
                .map(count -> count > 0);
    }

    @Override
    public Mono<Boolean> isWaitedFor(Wish wish) {
        return database.sql("SELECT pg_advisory_xact_lock_shared(hashint8(:doctor), :day)")
                .bind("doctor", wish.doctorId())
                .bind("day", (int) wish.date().toEpochDay())
                .then()
                .then(
                        database.sql(WAITED_FOR)
                                .bind("doctor", wish.doctorId())
                                .bind("date", wish.date())
                                .mapValue(Boolean.class)
                                .one());
    }

    @Override
    public Mono<ZoneId> zoneOfActiveDoctor(long doctorId) {
        return database.sql("SELECT time_zone FROM doctor WHERE id = :id AND is_active")
                .bind("id", doctorId)
                .mapValue(String.class)
                .one()
                .map(ZoneId::of);
    }

    @Override
    public Mono<Boolean> isActivePatient(long patientId) {
        return database.sql("SELECT EXISTS (SELECT FROM patient WHERE id = :id AND is_active)")
                .bind("id", patientId)
                .mapValue(Boolean.class)
                .one();
    }
}
