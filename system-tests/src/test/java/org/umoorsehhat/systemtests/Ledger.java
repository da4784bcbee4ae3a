package org.umoorsehhat.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.umoorsehhat.localstack.Platform;

/** Looks past the API into the databases, for what a user would notice only later. */
final class Ledger {

    static final List<String> DATABASES =
            List.of("scheduling", "booking", "waitlist", "notification");

    private final Platform platform;

    Ledger(Platform platform) {
        this.platform = platform;
    }

    /**
     * Live appointments, seats counted as booked, rows of seats, and seats counted as held, of one
     * slot.
     */
    record Slot(long live, long booked, long seats, long held) {}

    Slot slot(long id) {
        List<Long> row =
                numbers(
                        "booking",
                        """
                        SELECT (SELECT count(*) FROM appointment a JOIN seat t ON t.appointment_id = a.id WHERE a.live AND t.slot_id = s.id),
                               s.booked, (SELECT count(*) FROM seat t WHERE t.slot_id = s.id), s.held
                        FROM slot s WHERE s.id = %d
                        """
                                .formatted(id));
        return new Slot(row.get(0), row.get(1), row.get(2), row.get(3));
    }

    /** Appointments ever made in a slot, whatever became of them. */
    long madeIn(long slot) {
        return numbers(
                        "booking",
                        "SELECT count(*) FROM appointment WHERE " + slot + " = ANY (slot_ids)")
                .getFirst();
    }

    Set<String> appointmentsOf(int patient) {
        return new HashSet<>(
                texts("booking", "SELECT id FROM appointment WHERE patient_id = " + patient));
    }

    /** Ids of all rows of a table. */
    Set<String> ids(String database, String table) {
        return new HashSet<>(texts(database, "SELECT id::text FROM " + table));
    }

    /** Events that have not left, over all services. */
    long pendingEvents() {
        return DATABASES.stream()
                .mapToLong(database -> numbers(database, "SELECT count(*) FROM outbox").getFirst())
                .sum();
    }

    long openHolds(List<Long> slots) {
        return numbers(
                        "booking",
                        "SELECT count(*) FROM hold h JOIN hold_seat s ON s.hold_id = h.id"
                                + " WHERE h.state = 'open' AND s.slot_id IN "
                                + among(slots))
                .getFirst();
    }

    private static String among(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Offers that wait for the patient or for booking-service. */
    long unansweredOffers(List<Long> slots) {
        return numbers(
                        "waitlist",
                        "SELECT count(*) FROM offer WHERE status IN ('open', 'accepted') AND"
                                + " slot_id IN "
                                + among(slots))
                .getFirst();
    }

    /** Slots of which scheduling-service shows something else than booking-service's ledger has. */
    List<String> differences() {
        String ledger =
                "SELECT id || ': ' || booked || ' booked, ' || held || ' held' FROM slot WHERE NOT"
                        + " is_withdrawn";
        String shown =
                "SELECT id || ': ' || booked || ' booked, ' || held || ' held' FROM time_slot WHERE"
                        + " NOT is_withdrawn";
        var differences = new ArrayList<>(texts("booking", ledger));
        differences.removeAll(texts("scheduling", shown));
        return differences;
    }

    /** Rules of the ledger that are broken, over all slots. */
    List<String> violations() {
        return texts(
                "booking",
                """
                SELECT 'slot ' || s.id || ': booked ' || s.booked || ', held ' || s.held || ' of ' || s.capacity
                FROM slot s
                WHERE s.booked <> (SELECT count(*) FROM seat t WHERE t.slot_id = s.id)
                   OR s.held <> (SELECT count(*) FROM hold_seat h WHERE h.slot_id = s.id)
                   OR s.booked + s.held > s.capacity
                UNION ALL
                SELECT 'slot ' || s.id || ': booked ' || s.booked || ', but other live appointments'
                FROM slot s
                WHERE s.booked <> (SELECT count(*) FROM seat t JOIN appointment a ON a.id = t.appointment_id WHERE t.slot_id = s.id AND a.live)
                UNION ALL
                SELECT 'appointment ' || a.id || ' is ' || a.status || ' and has seats'
                FROM appointment a WHERE NOT a.live AND EXISTS (SELECT FROM seat t WHERE t.appointment_id = a.id)
                """);
    }

    /** Pairs of live appointments of one patient at the same time. */
    List<String> overlaps() {
        return texts(
                "booking",
                """
                SELECT 'appointments ' || a.id || ' and ' || b.id || ' of patient ' || a.patient_id || ' overlap'
                FROM appointment a JOIN appointment b ON b.patient_id = a.patient_id AND b.id > a.id
                WHERE a.live AND b.live AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
                """);
    }

    /**
     * What does not add up of payments: each that was answered for is there once, all was given
     * back, and no receipt has no number or one too far.
     */
    List<String> moneyMissing(List<Long> slots, long answered) {
        return texts(
                "booking",
                """
                WITH ours AS (
                    SELECT p.* FROM payment p JOIN appointment a ON a.id = p.appointment_id WHERE a.slot_ids[1] IN %s
                )
                SELECT count(*) || ' payments, and %d were answered'
                FROM ours WHERE kind = 'payment' HAVING count(*) <> %2$d
                UNION ALL
                SELECT 'booking ' || booking_reference || ' has ' || sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END) || ' left'
                FROM ours GROUP BY booking_reference HAVING sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END) <> 0
                UNION ALL
                SELECT 'receipts of ' || receipt_year || ': ' || count(*) || ' up to number ' || max(receipt_no)
                FROM payment GROUP BY receipt_year HAVING count(*) <> max(receipt_no)
                """
                        .formatted(among(slots), answered));
    }

    /** Ids of the events that have had their effect in a database. */
    Set<String> handled(String database) {
        return new HashSet<>(texts(database, "SELECT event_id::text FROM inbox"));
    }

    /** The rows of a question for names and numbers. */
    Map<String, Long> counts(String database, String sql) {
        return query(database, sql, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rows of a table. */
    long rows(String database, String table) {
        return numbers(database, "SELECT count(*) FROM " + table).getFirst();
    }

    /** Tables of all databases with a row in which the regular expression finds something. */
    List<String> whereIs(String expression) {
        var found = new ArrayList<String>();
        for (String database : DATABASES) {
            for (String table :
                    texts(
                            database,
                            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                String sql = "SELECT count(*) FROM %s t WHERE t::text ~ '%s'";
                if (numbers(database, sql.formatted(table, expression)).getFirst() > 0) {
                    found.add(database + "." + table);
                }
            }
        }
        return found;
    }

    /** What is stored of patients in that column. */
    List<String> ofPatients(String column) {
        return texts("booking", "SELECT %s FROM patient WHERE %1$s <> ''".formatted(column));
    }

    private List<Long> numbers(String database, String sql) {
        return query(
                        database,
                        sql,
                        row -> {
                            var values = new ArrayList<Long>();
                            for (int column = 1;
                                    column <= row.getMetaData().getColumnCount();
                                    column++) {
                                values.add(row.getLong(column));
                            }
                            return (List<Long>) values;
                        })
                .getFirst();
    }

    private List<String> texts(String database, String sql) {
        return query(database, sql, row -> row.getString(1));
    }

    private <T> List<T> query(String database, String sql, Reader<T> reader) {
        try (Connection connection = platform.connect(database);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
