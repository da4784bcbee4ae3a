package org.umoorsehhat.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.umoorsehhat.chassis.metrics.QueryGauges;
import reactor.core.publisher.Mono;

/** How much waits in the outbox, and how long the oldest has waited. */
class OutboxLag {

    private static final String PENDING =
            """
            SELECT count(*) AS pending,
                   coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::float8 AS age
            FROM (SELECT occurred_at FROM outbox ORDER BY position LIMIT 100000) AS oldest
            """;

    private final QueryGauges gauges;

    OutboxLag(DatabaseClient database, MeterRegistry meters) {
        gauges =
                new QueryGauges(meters, () -> database.sql(PENDING))
                        .count(
                                "outbox.pending",
                                "pending",
                                "Events waiting to be published, counted up to 100000")
                        .seconds(
                                "outbox.oldest.age", "age", "How long the oldest event has waited");
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.outbox.lag-interval:5s}")
    Mono<Void> measure() {
        return gauges.measure();
    }
}
