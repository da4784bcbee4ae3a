package org.umoorsehhat.notification.delivery.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many messages are due, and how long the oldest has waited. */
@Component
class DueDeliveryGauges {

    private static final String DUE =
            """
            SELECT count(*) AS due, coalesce(extract(epoch FROM $1 - min(scheduled_for)), 0)::bigint AS age
            FROM (SELECT scheduled_for FROM delivery WHERE status = 'pending' AND due_at <= $1 LIMIT 100000) AS d
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong age = new AtomicLong();

    DueDeliveryGauges(DatabaseClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("deliveries.due", due, AtomicLong::get)
                .description("Messages that are due, counted up to 100000")
                .register(meters);
        Gauge.builder("deliveries.oldest.age", age, AtomicLong::get)
                .baseUnit("seconds")
                .description("How long the oldest due message has waited")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.notification.delivery.lag-interval:10s}")
    Mono<Void> measure() {
        // Spring calls this once and subscribes again and again.
        return Mono.defer(this::measureNow);
    }

    private Mono<Void> measureNow() {
        return database.sql(DUE)
                .bind(0, clock.instant())
                .map(row -> {
                    due.set(Objects.requireNonNull(row.get("due", Long.class)));
                    age.set(Objects.requireNonNull(row.get("age", Long.class)));
                    return true;
                })
                .one()
                .then();
    }
}
