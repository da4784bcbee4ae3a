package org.umoorsehhat.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.testsupport.Database;

/**
 * Puts doctors, patients and slots into the database, as their events would, and looks into it. Ids
 * are new in each JVM.
 */
public final class Clinic {

    public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    private static final AtomicLong IDS = new AtomicLong(1000);

    private final Database database;
    private final LedgerEvents ledger;

    public Clinic(Database database, LedgerEvents ledger) {
        this.database = database;
        this.ledger = ledger;
        update(TestResources.text("oracle.sql"));
    }

    /** A day far enough ahead for everything. */
    public static LocalDate day() {
        return LocalDate.now(ZONE).plusDays(30);
    }

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    public static long newId() {
        return IDS.incrementAndGet();
    }

    public long doctor() {
        return doctor(false);
    }

    public long doctor(boolean confirmsAtOnce) {
        long id = newId();
        update(
                "INSERT INTO doctor VALUES (?, ?, ?, 150, true, ?)",
                id,
                "Dr " + id,
                ZONE.getId(),
                confirmsAtOnce);
        return id;
    }

    public long service(long doctor, int minutes, String price) {
        long id = newId();
        update(
                "INSERT INTO medical_service VALUES (?, ?, ?, ?, ?::numeric, true, false)",
                id,
                doctor,
                "Service " + id,
                minutes,
                price);
        return id;
    }

    public long patient() {
        return query(
                "INSERT INTO patient (name, locale, time_zone) VALUES ('A patient', 'en', 'UTC') RETURNING id");
    }

    /** Numbers of {@code count} new patients. */
    public long[] patients(int count) {
        String ids =
                text(
                        "INSERT INTO patient (name, locale, time_zone) SELECT 'Patient ' || i, 'en', 'UTC' FROM generate_series(1, ?) AS i RETURNING id",
                        count);
        return ids.lines().mapToLong(Long::parseLong).toArray();
    }

    public long slot(long doctor, LocalDate day, String start, String end, int capacity) {
        long id = newId();
        slot(id, 1, doctor, day, start, end, capacity, true, false);
        return id;
    }

    public void slot(
            long id,
            long version,
            long doctor,
            LocalDate day,
            String start,
            String end,
            int capacity,
            boolean isAvailable,
            boolean isWithdrawn) {
        ledger.apply(
                new PublishedSlot(
                        id,
                        doctor,
                        day,
                        LocalTime.parse(start),
                        LocalTime.parse(end),
                        ZONE.getId(),
                        at(day, start),
                        at(day, end),
                        capacity,
                        isAvailable,
                        isWithdrawn),
                version);
    }

    /** Nobody is there to whom the doctor's oldest held seat could be offered. */
    public void exhaust(long doctor) {
        text(
                        "SELECT id FROM hold WHERE doctor_id = ? AND state = 'open' ORDER BY id LIMIT 1",
                        doctor)
                .lines()
                .map(UUID::fromString)
                .forEach(ledger::exhaust);
    }

    public void waiting(long doctor, LocalDate day, long patient) {
        update(
                "INSERT INTO waiting_entry VALUES (?, ?, ?, ?, true)",
                newId(),
                patient,
                doctor,
                day);
    }

    /** Moves an appointment into the past, which the service would not. */
    public void past(long appointment, Duration ago) {
        update(
                "UPDATE appointment SET starts_at = now() - make_interval(secs => ?), ends_at = now() - make_interval(secs => ?) + make_interval(mins => duration_minutes) WHERE id = ?",
                (double) ago.toSeconds(),
                (double) ago.toSeconds(),
                appointment);
    }

    public long query(String sql, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public String text(String sql, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            var text = new StringBuilder();
            while (rows.next()) {
                text.append(text.isEmpty() ? "" : "\n").append(rows.getString(1));
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void update(String sql, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /**
     * What the ledger must never show: seats that are not those of live appointments, counters that
     * are not those of the rows, more than there are, two at a time, broken audit chains. Empty
     * when all is well.
     */
    public String violations() {
        return text(
                """
                SELECT 'slot ' || s.id || ': booked ' || s.booked || ', seats ' || count(t.appointment_id)
                FROM slot s LEFT JOIN seat t ON t.slot_id = s.id GROUP BY s.id HAVING s.booked <> count(t.appointment_id)
                UNION ALL
                SELECT 'slot ' || s.id || ': held ' || s.held || ', hold seats ' || count(t.hold_id)
                FROM slot s LEFT JOIN hold_seat t ON t.slot_id = s.id GROUP BY s.id HAVING s.held <> count(t.hold_id)
                UNION ALL
                SELECT 'seat of a dead appointment ' || t.appointment_id FROM seat t
                LEFT JOIN appointment a ON a.id = t.appointment_id WHERE a.live IS NOT TRUE
                UNION ALL
                SELECT 'hold seat without an open hold ' || t.hold_id FROM hold_seat t
                LEFT JOIN hold h ON h.id = t.hold_id WHERE h.state IS DISTINCT FROM 'open'
                UNION ALL
                SELECT 'no seat for ' || a.id || ' in ' || s.id FROM appointment a
                JOIN slot s ON s.doctor_id = a.doctor_id AND s.starts_at < a.ends_at AND s.ends_at > a.starts_at AND NOT s.is_withdrawn
                WHERE a.live AND NOT EXISTS (SELECT FROM seat t WHERE t.appointment_id = a.id AND t.slot_id = s.id)
                UNION ALL
                SELECT 'overbooked ' || id FROM slot WHERE is_overbooked(slot) AND NOT was_overbooked
                UNION ALL
                SELECT 'twice at once ' || a.id || ' and ' || b.id FROM appointment a
                JOIN appointment b ON b.patient_id = a.patient_id AND b.id > a.id
                WHERE a.live AND b.live AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
                UNION ALL
                SELECT 'audit of ' || appointment_id || ': ' || violation FROM oracle.audit_violations(NULL)
                """);
    }

    /** Where the increments of the statistics differ from a full recount; empty when nowhere. */
    public String statisticsErrors() {
        return text(
                """
                WITH kept AS (
                    SELECT doctor_id, local_date, appointment_type, status, sum(appointments) AS a, sum(listed) AS l,
                           sum(seats) AS s, sum(revenue) AS r, sum(unpaid) AS u, sum(capacity) AS c
                    FROM (SELECT doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity
                          FROM statistics_day WHERE doctor_id <> 0
                          UNION ALL
                          SELECT doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity
                          FROM statistics_delta) AS parts
                    GROUP BY 1, 2, 3, 4
                    HAVING (sum(appointments), sum(listed), sum(seats), sum(revenue), sum(unpaid), sum(capacity)) <> (0, 0, 0, 0, 0, 0)
                ), counted AS (
                    SELECT * FROM oracle.recount_statistics()
                    WHERE (appointments, listed, seats, revenue, unpaid, capacity) <> (0, 0, 0, 0, 0, 0)
                )
                SELECT coalesce(k::text, 'nothing') || ' instead of ' || coalesce(c::text, 'nothing')
                FROM kept k FULL JOIN counted c USING (doctor_id, local_date, appointment_type, status)
                WHERE (k.a, k.l, k.s, k.r, k.u, k.c) IS DISTINCT FROM (c.appointments, c.listed, c.seats, c.revenue, c.unpaid, c.capacity)
                UNION ALL
                SELECT 'listed ' || coalesce(t::text, 'nothing') || ' instead of ' || coalesce(d::text, 'nothing')
                FROM statistics_total t
                FULL JOIN (SELECT doctor_id, appointment_type, status, sum(listed) AS listed FROM statistics_day GROUP BY 1, 2, 3) d
                    USING (doctor_id, appointment_type, status)
                WHERE coalesce(t.listed, 0) <> coalesce(d.listed, 0)
                """);
    }
}
