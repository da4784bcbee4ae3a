package org.umoorsehhat.chassis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.umoorsehhat.chassis.problem.Problem;

/** What is worth waiting for, and what never gets better. */
class UnavailabilityTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new TimeoutException(),
                new IOException("connection reset"),
                Problem.unavailable("busy", Duration.ofSeconds(1)),
                new CannotAcquireLockException("lock"),
                new CannotCreateTransactionException("no connection"),
                new NotEnoughReplicasException("two of three"),
                new IllegalStateException(new R2dbcNonTransientResourceException("closed")),
                new Uncategorized(new Failed("25P03")),
                new Uncategorized(new Failed("57P01")),
                new Uncategorized(new Failed("40P01")));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new IllegalArgumentException(),
                new NullPointerException(),
                new FileNotFoundException("template"),
                new DataIntegrityViolationException("unique"),
                new Uncategorized(new Failed("42P01")),
                new Uncategorized(new Failed("23514")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isWaitedFor(Throwable failure) {
        assertThat(Unavailability.isCauseOf(failure)).isTrue();
        assertThat(ServiceProblems.of(failure).getStatusCode())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void isAFault(Throwable failure) {
        assertThat(Unavailability.isCauseOf(failure)).isFalse();
        assertThat(ServiceProblems.of(failure).getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static final class Uncategorized extends UncategorizedDataAccessException {
        private static final long serialVersionUID = 1;

        Uncategorized(Throwable cause) {
            super("failed", cause);
        }
    }

    private static final class Failed extends io.r2dbc.spi.R2dbcException {
        private static final long serialVersionUID = 1;

        Failed(String state) {
            super("failed", state);
        }
    }
}
