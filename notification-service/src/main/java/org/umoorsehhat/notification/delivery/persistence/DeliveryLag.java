package org.umoorsehhat.notification.delivery.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.metrics.QueryGauges;
import reactor.core.publisher.Mono;

/** How many messages are due, and how long the oldest has waited. */
@Component
class DeliveryLag {

    private static final String DUE =
            """
            SELECT count(*) AS due, coalesce(extract(epoch FROM $1 - min(scheduled_for)), 0)::bigint AS age
            FROM (SELECT scheduled_for FROM delivery WHERE status = 'pending' AND due_at <= $1 LIMIT 100000) AS d
            """;

    private final QueryGauges gauges;

    DeliveryLag(DatabaseClient database, Clock clock, MeterRegistry meters) {
        gauges =
                new QueryGauges(meters, () -> database.sql(DUE).bind(0, clock.instant()))
                        .count(
                                "deliveries.due",
                                "due",
                                "Messages that are due, counted up to 100000")
                        .seconds(
                                "deliveries.oldest.age",
                                "age",
                                "How long the oldest due message has waited");
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.notification.delivery.lag-interval:10s}")
    Mono<Void> measure() {
        return gauges.measure();
    }
}
