package org.umoorsehhat.waitlist.directory.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;
import static org.umoorsehhat.waitlist.persistence.Columns.required;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.schedule.DueSignal;
import org.umoorsehhat.chassis.words.FoldedText;
import org.umoorsehhat.waitlist.search.persistence.SearchSignal;
import reactor.core.publisher.Mono;

/** Doctors and patients, from other services' events. What changes one runs in a transaction. */
@Repository
public class PostgresDirectory {

    /** A doctor and their services may come at once, and what a service costs hangs on both. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('directory'), -1)";

    private static final String DOCTOR =
            """
            INSERT INTO doctor (id, name, time_zone, currency, is_active, minimum_notice_minutes, maximum_days_ahead)
            VALUES (:id, :name, :zone, :currency, :active, :notice, :days)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency, is_active = excluded.is_active,
                minimum_notice_minutes = excluded.minimum_notice_minutes, maximum_days_ahead = excluded.maximum_days_ahead
            """;

    private static final String CURRENCY_OF_DOCTOR =
            """
            UPDATE medical_service s SET doctors_currency = d.currency FROM doctor d
            WHERE d.id = :id AND s.doctor_id = d.id AND s.doctors_currency IS DISTINCT FROM d.currency
            """;

    private static final String SERVICE =
            """
            INSERT INTO medical_service (id, doctor_id, name, folded_name, duration_minutes, price, currency, doctors_currency, is_active,
                minimum_notice_minutes, maximum_days_ahead)
            VALUES (:id, :doctor, :name, :folded, :minutes, :price, :currency, (SELECT currency FROM doctor WHERE id = :doctor), :active,
                :notice, :days)
            ON CONFLICT (id) DO UPDATE SET doctor_id = excluded.doctor_id, name = excluded.name, folded_name = excluded.folded_name,
                duration_minutes = excluded.duration_minutes, price = excluded.price, currency = excluded.currency,
                doctors_currency = excluded.doctors_currency, is_active = excluded.is_active,
                minimum_notice_minutes = excluded.minimum_notice_minutes, maximum_days_ahead = excluded.maximum_days_ahead
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

    private static final String ERASE_PATIENT =
            """
            WITH reasons AS (
                UPDATE entry SET reason = NULL, version = version + 1 WHERE patient_id = :id AND reason IS NOT NULL
            ), subjects AS (
                UPDATE entry_history SET by_sub = NULL
                WHERE by_sub IS NOT NULL AND entry_id IN (SELECT id FROM entry WHERE patient_id = :id)
            )
            UPDATE patient SET name = '', is_active = false WHERE id = :id
            """;

    private final DatabaseClient database;
    private final SearchSignal search;
    private final InactiveSignal inactive;

    PostgresDirectory(DatabaseClient database, SearchSignal search, InactiveSignal inactive) {
        this.database = database;
        this.search = search;
        this.inactive = inactive;
    }

    /** Keeps a doctor. */
    public Mono<Void> doctor(
            long id,
            String name,
            String timeZone,
            @Nullable String currency,
            boolean isActive,
            BookingRules rules) {
        return database.sql(LOCK)
                .then()
                .then(
                        bind(database.sql(DOCTOR), "currency", currency, String.class)
                                .bind("id", id)
                                .bind("name", name)
                                .bind("zone", timeZone)
                                .bind("notice", rules.noticeMinutes())
                                .bind("days", rules.daysAhead())
                                .bind("active", isActive)
                                .then())
                .then(database.sql(CURRENCY_OF_DOCTOR).bind("id", id).then())
                .then(isActive ? Mono.empty() : inactive.afterCommit(DueSignal.NOW));
    }

    /** Also lets the patient's entries look for a seat when the patient is active again. */
    public Mono<Void> patient(long id, String name, boolean isActive, Instant now) {
        return database.sql(PATIENT)
                .bind("id", id)
                .bind("name", name)
                .bind("active", isActive)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(count -> count > 0)
                .flatMap(some -> search.afterCommit(now))
                .then(isActive ? Mono.empty() : inactive.afterCommit(DueSignal.NOW));
    }

    /** Erases what is known of a patient: the name, the reasons given, and who did what. */
    public Mono<Void> erasePatient(long id) {
        return database.sql(ERASE_PATIENT)
                .bind("id", id)
                .then()
                .then(inactive.afterCommit(DueSignal.NOW));
    }

    /** The zone of an active doctor; empty when unknown or not active. */
    public Mono<ZoneId> zoneOfActiveDoctor(long doctorId) {
        return database.sql("SELECT time_zone FROM doctor WHERE id = :id AND is_active")
                .bind("id", doctorId)
                .mapValue(String.class)
                .one()
                .map(ZoneId::of);
    }

    /** Keeps a service; what waits for it may be asked from now on, or not any more. */
    public Mono<Void> service(
            long id,
            long doctorId,
            String name,
            int minutes,
            BigDecimal price,
            @Nullable String currency,
            boolean isActive,
            BookingRules rules) {
        return database.sql(LOCK)
                .then()
                .then(
                        bind(database.sql(SERVICE), "currency", currency, String.class)
                                .bind("id", id)
                                .bind("doctor", doctorId)
                                .bind("name", name)
                                .bind("folded", FoldedText.of(name))
                                .bind("minutes", minutes)
                                .bind("price", price)
                                .bind("notice", rules.noticeMinutes())
                                .bind("days", rules.daysAhead())
                                .bind("active", isActive)
                                .then());
    }

    /** Whether that is an active service of that doctor. */
    public Mono<Boolean> offersService(long doctorId, long serviceId) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM medical_service WHERE id = :id AND doctor_id = :doctor AND is_active)")
                .bind("id", serviceId)
                .bind("doctor", doctorId)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whose active service that is; empty where there is none, or its doctor is not active. */
    public Mono<Long> doctorOfService(long serviceId) {
        return database.sql(
                        """
                        SELECT v.doctor_id FROM medical_service v JOIN doctor d ON d.id = v.doctor_id
                        WHERE v.id = :id AND v.is_active AND d.is_active
                        """)
                .bind("id", serviceId)
                .mapValue(Long.class)
                .one();
    }

    /** The names of those doctors who are known. */
    public Mono<Map<Long, String>> doctorNames(Collection<Long> doctors) {
        return database.sql("SELECT id, name FROM doctor WHERE id = ANY (:ids)")
                .bind("ids", doctors.toArray(Long[]::new))
                .map(row ->
                        Map.entry(
                                required(row, "id", Long.class),
                                required(row, "name", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Whether there is such a patient, and active. */
    public Mono<Boolean> isActivePatient(long patientId) {
        return database.sql("SELECT EXISTS (SELECT FROM patient WHERE id = :id AND is_active)")
                .bind("id", patientId)
                .mapValue(Boolean.class)
                .one();
    }
}
