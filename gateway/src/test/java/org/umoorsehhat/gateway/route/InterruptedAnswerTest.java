package org.umoorsehhat.gateway.route;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.umoorsehhat.gateway.GatewayTest;

/** A service that dies in the middle of an answer. */
class InterruptedAnswerTest extends GatewayTest {

    private static final RawService SERVICE =
            new RawService(out -> {
                out.write(RawService.head("application/json"));
                out.write(RawService.chunk("[1, 2,"));
            });

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry registry) {
        registry.add("umoorsehhat.gateway.upstream.booking", SERVICE::url);
    }

    @AfterAll
    static void close() throws IOException {
        SERVICE.close();
    }

    @Test
    void halfAnAnswerIsNotTakenForTheWhole() {
        assertThatThrownBy(() -> get("/api/appointments/appointments/"))
                .isInstanceOf(IOException.class);
    }
}
