package org.umoorsehhat.things.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.Api;
import org.umoorsehhat.things.Rows;

/** What has to be true when the noise is over. */
record SettledState(Database database, KafkaServer kafka, MeterRegistry meters) {

    private static final String OPEN =
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'
            """;

    void assertClean(WebTestClient web) {
        var rows = new Rows(database);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(meters.get("commands.running").gauge().value()).isZero();
                    assertThat(meters.get("r2dbc.pool.acquired").gauge().value()).isZero();
                    assertThat(meters.get("r2dbc.pool.pending").gauge().value()).isZero();
                    assertThat(rows.number(OPEN)).as("open transactions").isZero();
                    assertThat(rows.number("SELECT count(*) FROM outbox")).isZero();
                });
        assertThat(rows.number("SELECT count(*) FROM idempotency_key WHERE status IS NULL"))
                .as("keys without an answer")
                .isZero();
        // Every version of every thing that came from a request has had its effect, once.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        rows.number(
                                                """
                                                SELECT count(*) FROM thing LEFT JOIN thing_copy USING (id)
                                                WHERE thing.name LIKE 'rude%'
                                                  AND (thing_copy.version, thing_copy.effects) IS DISTINCT FROM (thing.version, thing.version)
                                                """))
                                .as("things whose events do not add up")
                                .isZero());
        new Api(web).add("still at work");
    }
}
