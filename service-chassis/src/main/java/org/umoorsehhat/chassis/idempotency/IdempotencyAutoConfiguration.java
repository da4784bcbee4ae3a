package org.umoorsehhat.chassis.idempotency;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.unit.DataSize;

/** {@code Idempotency-Key} on every {@code POST}. */
@AutoConfiguration(after = R2dbcAutoConfiguration.class)
class IdempotencyAutoConfiguration {

    @Bean
    Idempotency idempotency(
            DatabaseClient database,
            TransactionalOperator transaction,
            @Value("${umoorsehhat.idempotency.kept:24h}") Duration kept) {
        return new Idempotency(database, transaction, kept);
    }

    @Bean
    IdempotencyCleanup idempotencyCleanup(Idempotency idempotency) {
        return new IdempotencyCleanup(idempotency);
    }

    @Bean
    IdempotencyFilter idempotencyFilter(
            @Value("${spring.http.codecs.max-in-memory-size:256KB}") DataSize maxBody) {
        return new IdempotencyFilter((int) maxBody.toBytes());
    }
}
