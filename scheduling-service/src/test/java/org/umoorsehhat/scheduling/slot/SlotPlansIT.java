package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.SchedulingIT;

/** What is read often is found by an index, not by looking at every slot. */
class SlotPlansIT extends SchedulingIT {

    private static final String MONTH =
            """
            SELECT %s FROM time_slot s JOIN doctor d ON d.id = s.doctor_id
            WHERE s.doctor_id = %d AND %s AND s.date >= current_date + 1 AND s.date <= current_date + 31
            """;

    private static final String AVAILABLE =
            "s.starts_at > now() AND s.is_available AND NOT s.is_withdrawn AND s.booked + s.held < s.capacity AND d.is_active";

    private static final String VISIBLE = "(NOT s.is_withdrawn OR s.booked > 0)";

    private static final String ORDER = " ORDER BY s.date, s.start_time, s.id OFFSET 0 LIMIT 21";

    @Test
    void aDoctorsMonthIsReadByIndex() throws SQLException {
        long doctor = ManySlots.fill(database, 25, 100) + 7;
        try (var connection = database.connect()) {
            assertIndexed(connection, MONTH.formatted("s.*", doctor, AVAILABLE) + ORDER);
            assertIndexed(connection, MONTH.formatted("s.*", doctor, VISIBLE) + ORDER);
            assertIndexed(connection, MONTH.formatted("count(*)", doctor, AVAILABLE));
            assertIndexed(
                    connection,
                    "SELECT s.* FROM time_slot s JOIN doctor d ON d.id = s.doctor_id WHERE "
                            + AVAILABLE
                            + " AND s.date >= current_date"
                            + ORDER);
            assertIndexed(
                    connection,
                    "SELECT id FROM time_slot WHERE date < current_date - 400 ORDER BY date, start_time, id LIMIT 1000");
        }
        var page =
                api.get(
                                "time-slots?page_size=200&doctor=%d&date_from=%s&date_to=%s"
                                        .formatted(doctor, day(1), day(31)))
                        .expect(200);
        assertThat(page.path("count").asInt()).isEqualTo(31 * 20);
    }

    private static java.time.LocalDate day(int ahead) {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(ahead);
    }

    private static void assertIndexed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN " + sql)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            assertThat(plan.toString()).doesNotContain("Seq Scan on time_slot").contains("Index");
        }
    }
}
