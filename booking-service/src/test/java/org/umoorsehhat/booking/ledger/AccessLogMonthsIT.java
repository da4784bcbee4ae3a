package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code roll_access_log} makes months and drops old ones; the chain goes on from the anchor. */
class AccessLogMonthsIT {

    private static final String ROLL = "SELECT roll_access_log(?)";
    private static final String ROW =
            """
            INSERT INTO access_log (no, stored_at, service, at, sub, role, action, kind, patients, trace_id, status, hash)
            VALUES (?, now() - make_interval(months => ?), 's', now(), 'x', 'admin', 'GET /x', 'x', '{}', 't', 200, ?::bytea)
            """;

    private static String roll(int months) {
        try (Session service = Ledger.session()) {
            return service.text(ROLL, months);
        }
    }

    private static void month(int ago) {
        Ledger.update(
                """
                DO $$
                DECLARE month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => %d);
                BEGIN
                    EXECUTE format('CREATE TABLE %%I PARTITION OF access_log FOR VALUES FROM (%%L) TO (%%L)',
                        to_char(month, '"access_log_"YYYY_MM'), to_char(month, 'YYYY-MM-DD"T00:00Z"'),
                        to_char(month + interval '1 month', 'YYYY-MM-DD"T00:00Z"'));
                END $$
                """
                        .formatted(ago));
    }

    private static long months() {
        return Ledger.number(
                "SELECT count(*) FROM pg_inherits WHERE inhparent = 'access_log'::regclass");
    }

    @AfterEach
    void clear() {
        Ledger.update("DELETE FROM access_log");
        Ledger.update("DELETE FROM access_log_anchor");
        roll(12);
    }

    @Test
    void thisMonthAndTheNextTwoAreThereOnce() {
        assertThat(months()).isEqualTo(3);
        assertThat(roll(36)).isEqualTo("0");
        assertThat(months()).isEqualTo(3);
    }

    @Test
    void monthsThatAreTooOldAreDroppedAndLeaveTheirLastHash() {
        month(38);
        month(37);
        month(36);
        Ledger.update(ROW, 1, 38, "first");
        Ledger.update(ROW, 2, 37, "second");
        Ledger.update(ROW, 3, 37, "third");
        Ledger.update(ROW, 4, 36, "fourth");

        assertThat(roll(36)).isEqualTo("2");

        assertThat(Ledger.text("SELECT no FROM access_log ORDER BY no")).isEqualTo("4");
        assertThat(
                        Ledger.text(
                                "SELECT no, convert_from(hash, 'UTF8') FROM access_log_anchor ORDER BY no"))
                .isEqualTo("1 first\n3 third");
        assertThat(roll(12)).isEqualTo("1");
    }

    @Test
    void theServiceCannotMakeItForgetTheLastYear() {
        month(11);
        month(13);
        assertThat(roll(0)).isEqualTo("1");
        assertThat(months()).isEqualTo(4);
        Ledger.update(
                """
                DO $$ BEGIN EXECUTE format('DROP TABLE %I',
                    to_char(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '11 months', '"access_log_"YYYY_MM')); END $$
                """);
    }
}
