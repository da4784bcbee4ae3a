package org.umoorsehhat.chassis.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Option;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import reactor.netty.resources.LoopResources;

/** Settings of every connection, and the way in for commands. */
@AutoConfiguration(before = R2dbcAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

    static {
        GuardedRows.install();
    }

    /**
     * Shared with the HTTP server, the loops pin every connection to one or two threads
     * (r2dbc-pool#190).
     */
    @Bean(destroyMethod = "dispose")
    LoopResources databaseLoops(DatabaseProperties properties) {
        return LoopResources.create("database", 1, properties.eventLoops(), true, false);
    }

    @Bean
    ConnectionFactoryOptionsBuilderCustomizer connectionSettings(
            DatabaseProperties properties, LoopResources databaseLoops) {
        Map<String, String> settings = SessionSettings.of(properties);
        return options ->
                options.option(PostgresqlConnectionFactoryProvider.OPTIONS, settings)
                        .option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, databaseLoops)
                        .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
                        .option(
                                Option.valueOf("preparedStatementCacheQueries"),
                                properties.preparedStatements());
    }

    @Bean
    UncancelledRequests uncancelledRequests() {
        return new UncancelledRequests();
    }

    @Bean
    Commands commands(DatabaseProperties properties, OutboxSignal outbox, MeterRegistry meters) {
        return new Commands(properties.maxCommands(), outbox, meters);
    }
}
