package org.umoorsehhat.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeyConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(KeyConfiguration.class);

    @Test
    void doesNotStartWithoutAKey() {
        context.withPropertyValues("umoorsehhat.identity.signing-key.file=")
                .run(started ->
                        assertThat(started.getStartupFailure())
                                .rootCause()
                                .hasMessageContaining("set SIGNING_KEY_FILE"));
    }

    @Test
    void makesNoKeyUnlessToldTo() {
        context.withPropertyValues("umoorsehhat.identity.signing-key.file=target/absent.jwk")
                .run(started ->
                        assertThat(started.getStartupFailure())
                                .rootCause()
                                .hasMessageContaining("target/absent.jwk cannot be read"));
    }
}
