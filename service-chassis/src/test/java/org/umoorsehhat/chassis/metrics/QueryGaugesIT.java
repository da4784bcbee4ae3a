package org.umoorsehhat.chassis.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

class QueryGaugesIT {

    private static final String QUERY =
            "SELECT count(*) AS waiting, max(n) / 2.0::float8 AS age FROM generate_series(1, $1) n";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DatabaseClient database = client(PostgresServer.createDatabase("gauges"));
    private final AtomicInteger rows = new AtomicInteger(3);
    private final QueryGauges gauges =
            new QueryGauges(meters, () -> database.sql(QUERY).bind(0, rows.get()))
                    .count("things.waiting", "waiting", "Things that wait")
                    .seconds("things.oldest.age", "age", "How long the oldest has waited");

    @Test
    void eachGaugeShowsItsColumnAsOfTheLastMeasurement() {
        assertThat(value("things.waiting")).isZero();
        var measurement = gauges.measure();
        measurement.block(Duration.ofSeconds(30));
        assertThat(value("things.waiting")).isEqualTo(3);
        assertThat(value("things.oldest.age")).isEqualTo(1.5);
        rows.set(4);
        measurement.block(Duration.ofSeconds(30));
        assertThat(value("things.waiting")).isEqualTo(4);
        assertThat(value("things.oldest.age")).isEqualTo(2);
    }

    @Test
    void aTimeIsInSecondsAndEachHasItsDescription() {
        var age = meters.get("things.oldest.age").gauge().getId();
        assertThat(age.getBaseUnit()).isEqualTo("seconds");
        assertThat(age.getDescription()).isEqualTo("How long the oldest has waited");
        assertThat(meters.get("things.waiting").gauge().getId().getBaseUnit()).isNull();
    }

    private double value(String gauge) {
        return meters.get(gauge).gauge().value();
    }

    private static DatabaseClient client(Database database) {
        return DatabaseClient.create(
                ConnectionFactories.get(
                        ConnectionFactoryOptions.parse(database.r2dbcUrl())
                                .mutate()
                                .option(ConnectionFactoryOptions.USER, database.app().user())
                                .option(
                                        ConnectionFactoryOptions.PASSWORD,
                                        database.app().password())
                                .build()));
    }
}
