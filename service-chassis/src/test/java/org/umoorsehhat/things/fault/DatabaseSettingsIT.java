package org.umoorsehhat.things.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.testsupport.ServiceTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceTest
class DatabaseSettingsIT {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "statement_timeout", "10s",
                    "lock_timeout", "2s",
                    "idle_in_transaction_session_timeout", "5s",
                    "transaction_timeout", "20s",
                    "TimeZone", "UTC",
                    "jit", "off",
                    "tcp_user_timeout", "30000");

    @Autowired ConnectionFactory connections;
    @Autowired DatabaseClient database;

    static Stream<Map.Entry<String, String>> settings() {
        return SETTINGS.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theServerKeepsTheLimits(Map.Entry<String, String> setting) {
        var pool = (ConnectionPool) connections;
        assertThat(show(pool, setting.getKey())).as("pooled").isEqualTo(setting.getValue());
        // What the relay takes, and keeps.
        assertThat(show(pool.unwrap(), setting.getKey())).as("plain").isEqualTo(setting.getValue());
    }

    @Test
    void theDriverHasThreadsOfItsOwn() {
        String thread =
                database.sql("SELECT 1").map(row -> Thread.currentThread().getName()).one().block();
        assertThat(thread).startsWith("database-");
    }

    private static String show(ConnectionFactory from, String setting) {
        return Mono.usingWhen(
                        from.create(),
                        connection ->
                                Flux.from(connection.createStatement("SHOW " + setting).execute())
                                        .concatMap(r -> r.map(row -> row.get(0, String.class)))
                                        .next(),
                        Connection::close)
                .block();
    }
}
