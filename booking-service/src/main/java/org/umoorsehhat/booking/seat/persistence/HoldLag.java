package org.umoorsehhat.booking.seat.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.metrics.QueryGauges;
import reactor.core.publisher.Mono;

/** How many holds are open, and for how long one has been that should have ended. */
@Component
class HoldLag {

    private static final String OPEN =
            """
            SELECT count(*) AS open, greatest(0, coalesce(extract(epoch FROM now() - min(expires_at)), 0))::bigint AS overdue
            FROM hold WHERE state = 'open'
            """;

    private final QueryGauges gauges;

    HoldLag(DatabaseClient database, MeterRegistry meters) {
        gauges =
                new QueryGauges(meters, () -> database.sql(OPEN))
                        .count("holds.open", "open", "Seats kept for the waiting list")
                        .seconds(
                                "holds.overdue",
                                "overdue",
                                "How long ago the oldest open hold should have ended");
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.booking.hold-lag-interval:10s}")
    Mono<Void> measure() {
        return gauges.measure();
    }
}
