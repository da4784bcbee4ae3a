package org.umoorsehhat.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** How long keys are kept is configured, within a range, and every service can know it. */
class IdempotencyPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Test
    void aDayUnlessConfigured() {
        context.run(started -> assertThat(kept(started)).isEqualTo(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m", "36h", "35d"})
    void asConfigured(String kept) {
        context.withPropertyValues("umoorsehhat.idempotency.kept=" + kept)
                .run(started -> assertThat(started).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "59s", "36d", "-1h"})
    void nothingElse(String kept) {
        context.withPropertyValues("umoorsehhat.idempotency.kept=" + kept)
                .run(started -> assertThat(started).hasFailed());
    }

    private static Duration kept(ApplicationContext started) {
        return started.getBean(IdempotencyProperties.class).kept();
    }

    @EnableConfigurationProperties(IdempotencyProperties.class)
    static class Properties {}
}
