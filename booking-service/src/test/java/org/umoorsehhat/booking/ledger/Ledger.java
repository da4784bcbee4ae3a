package org.umoorsehhat.booking.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * A migrated database without a service, which the tests of this package share; each test has a
 * doctor of its own. Whatever is called runs with the rights that the service has.
 */
final class Ledger {

    static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private static final AtomicLong IDS = new AtomicLong(1_000);
    private static final Database DATABASE = migrated();

    private Ledger() {}

    private static Database migrated() {
        Database database = PostgresServer.createDatabase("booking_ledger");
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("app_role", database.app().user(), "currency", "SAR"))
                .load()
                .migrate();
        return database;
    }

    /** A connection of the service's role, each statement of which commits. */
    static Session session() {
        return new Session(connect(DATABASE.app()));
    }

    /** The same with a transaction that is rolled back in the end. */
    static Session transaction() {
        return session().begin();
    }

    /** A connection of the owner, for what the service itself may not do. */
    static Session owner() {
        return new Session(connect(DATABASE.owner()));
    }

    private static Connection connect(Database.Role role) {
        try {
            return DriverManager.getConnection(DATABASE.jdbcUrl(), role.user(), role.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long newId() {
        return IDS.incrementAndGet();
    }

    /** Such as {@code 10:30}, in UTC. */
    static OffsetDateTime at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atOffset(ZoneOffset.UTC);
    }

    static long patient() {
        return patient("A patient");
    }

    static long patient(String name) {
        return number(
                "INSERT INTO patient (name, folded_name, locale, time_zone) VALUES (?, lower(?), 'en', 'UTC') RETURNING id",
                name,
                name);
    }

    static long doctor(String name) {
        long id = newId();
        update(
                "INSERT INTO doctor (id, name, folded_name, time_zone, consultation_fee, is_active, confirms_at_once) VALUES (?, ?, lower(?), 'UTC', 150, true, false)",
                id,
                name,
                name);
        return id;
    }

    /** An open slot. */
    static long slot(long doctor, String start, String end, int capacity) {
        return number(
                """
                INSERT INTO slot (id, doctor_id, local_date, start_time, end_time, time_zone, starts_at, ends_at, capacity,
                                  is_open, is_withdrawn, slot_version)
                VALUES (?, ?, ?, ?::time, ?::time, 'UTC', ?, ?, ?, true, false, 1) RETURNING id
                """,
                newId(),
                doctor,
                DAY,
                start,
                end,
                at(start),
                at(end),
                capacity);
    }

    /** A confirmed appointment that has no seat yet. */
    static long appointment(long doctor, long patient, String start, String end) {
        return number(INSERT_APPOINTMENT + " RETURNING id", row(doctor, patient, start, end));
    }

    /** Takes what {@link #row} gives. */
    static final String INSERT_APPOINTMENT =
            """
            INSERT INTO appointment (appointment_id, booking_reference, reference, reference_version, doctor_id, patient_id, appointment_type,
                                     status, booking_method, local_date, start_time, duration_minutes, time_zone, starts_at,
                                     ends_at, off_slot, slot_ids, consultation_fee, requires_confirmation, created_at,
                                     updated_at, audit_count, audit_hash)
            SELECT uuidv7(), uuidv7(), substr(md5(random()::text), 1, 8), 1, doctor, patient, 'consultation', 'confirmed', 'online', day, start::time, 30, 'UTC',
                   starts_at, ends_at, false, '{}', 150, false, now(), now(), 0, ''
            FROM (SELECT ?::bigint AS doctor, ?::bigint AS patient, ?::date AS day, ?::text AS start,
                         ?::timestamptz AS starts_at, ?::timestamptz AS ends_at) AS visit\
            """;

    static Object[] row(long doctor, long patient, String start, String end) {
        return new Object[] {doctor, patient, DAY, start, at(start), at(end)};
    }

    /** An appointment with a seat in each of these slots. */
    static long seated(long doctor, long patient, String start, String end, long... slots) {
        long id = appointment(doctor, patient, start, end);
        for (long slot : slots) {
            update("INSERT INTO seat VALUES (?, ?)", id, slot);
            update("UPDATE slot SET booked = booked + 1 WHERE id = ?", slot);
        }
        return id;
    }

    /** A hold with a seat in each of these slots. */
    static UUID held(long... slots) {
        UUID hold = UUID.randomUUID();
        for (long slot : slots) {
            update("INSERT INTO hold_seat VALUES (?, ?)", hold, slot);
            update("UPDATE slot SET held = held + 1 WHERE id = ?", slot);
        }
        return hold;
    }

    /** Somebody waits for that doctor on {@link #DAY}. */
    static void waiting(long doctor) {
        update("INSERT INTO waiting_entry VALUES (?, 1, ?, ?, true)", newId(), doctor, DAY);
    }

    /** Such as {@code 1/0 of 2 v3}: booked, held, capacity, version of the row. */
    static String state(long slot) {
        return text(
                "SELECT booked || '/' || held || ' of ' || capacity || ' v' || version FROM slot WHERE id = ?",
                slot);
    }

    static void update(String sql, Object... values) {
        try (Session owner = owner()) {
            owner.update(sql, values);
        }
    }

    static String text(String sql, Object... values) {
        try (Session owner = owner()) {
            return owner.text(sql, values);
        }
    }

    static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }
}
