package org.umoorsehhat.chassis.idempotency;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** {@code Idempotency-Key} on every {@code POST}. */
@AutoConfiguration(after = R2dbcAutoConfiguration.class)
@EnableConfigurationProperties(IdempotencyProperties.class)
class IdempotencyAutoConfiguration {

    @Bean
    Idempotency idempotency(
            DatabaseClient database,
            TransactionalOperator transaction,
            IdempotencyProperties properties) {
        return new Idempotency(database, transaction, properties.kept());
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

    @Bean
    WebFluxConfigurer idempotencyKeyParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new IdempotencyKeyArgumentResolver());
            }
        };
    }
}
