package org.umoorsehhat.chassis.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** How much waits in the outbox, and how long the oldest has waited. */
class OutboxLag {

    private static final String PENDING =
            """
            SELECT count(*) AS pending,
                   coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)) * 1000, 0)::bigint AS age
            FROM (SELECT occurred_at FROM outbox ORDER BY position LIMIT 100000) AS oldest
            """;

    private final DatabaseClient database;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();

    OutboxLag(DatabaseClient database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("outbox.pending", pending, AtomicLong::get)
                .description("Events waiting to be published, counted up to 100000")
                .register(meters);
        Gauge.builder("outbox.oldest.age", ageMillis, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .description("How long the oldest event has waited")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.outbox.lag-interval:5s}")
    Mono<Void> measure() {
        return database.sql(PENDING)
                .map(row -> {
                    pending.set(number(row.get("pending", Long.class)));
                    ageMillis.set(number(row.get("age", Long.class)));
                    return true;
                })
                .one()
                .then();
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
