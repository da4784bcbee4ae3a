package org.umoorsehhat.chassis.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service uses its database. The four time-outs are set on every connection and kept by
 * the server, so that no client that has gone can hold a lock.
 *
 * @param lockTimeout longest wait for one lock
 * @param statementTimeout longest run of one statement
 * @param idleInTransactionTimeout longest pause within a transaction
 * @param transactionTimeout longest transaction
 * @param eventLoops threads of the driver, apart from those of the HTTP server
 * @param preparedStatements statements kept prepared on each connection
 * @param maxCommands commands under way at once; more are answered with {@code 503}
 */
@Validated
@ConfigurationProperties("umoorsehhat.database")
public record DatabaseProperties(
        @DefaultValue("2s") @NotNull Duration lockTimeout,
        @DefaultValue("10s") @NotNull Duration statementTimeout,
        @DefaultValue("5s") @NotNull Duration idleInTransactionTimeout,
        @DefaultValue("20s") @NotNull Duration transactionTimeout,
        @DefaultValue("2") @Min(1) @Max(64) int eventLoops,
        @DefaultValue("256") @Min(0) @Max(4096) int preparedStatements,
        @DefaultValue("1024") @Min(1) @Max(100_000) int maxCommands) {}
