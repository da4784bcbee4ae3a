package org.umoorsehhat.booking.seat.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many holds are open, and for how long one has been that should have ended. */
@Component
class HoldLag {

    private static final String OPEN =
            """
            SELECT count(*) AS open, greatest(0, coalesce(extract(epoch FROM now() - min(expires_at)), 0))::bigint AS overdue
            FROM hold WHERE state = 'open'
            """;

    private final DatabaseClient database;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    HoldLag(DatabaseClient database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("holds.open", open, AtomicLong::get)
                .description("Seats kept for the waiting list")
                .register(meters);
        Gauge.builder("holds.overdue", overdue, AtomicLong::get)
                .baseUnit("seconds")
                .description("How long ago the oldest open hold should have ended")
                .register(meters);
    }

    /** Spring calls this once and subscribes again and again: the statement looks at the clock. */
    @Scheduled(fixedDelayString = "${umoorsehhat.booking.hold-lag-interval:10s}")
    Mono<Void> measure() {
        return database.sql(OPEN)
                .map(row -> {
                    open.set(Objects.requireNonNull(row.get("open", Long.class)));
                    overdue.set(Objects.requireNonNull(row.get("overdue", Long.class)));
                    return true;
                })
                .one()
                .then();
    }
}
