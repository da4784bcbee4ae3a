package org.umoorsehhat.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class ProblemHandlerTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Problems.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void read() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    @Test
    void aFaultIsLoggedWithTheTraceIdThatItsAnswerNames() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/somewhere"));
        new ProblemHandler(new ProblemWriter(JsonMapper.shared()), Problems::of)
                .handle(exchange, new IllegalStateException("broken"))
                .block(Duration.ofSeconds(10));
        String body = exchange.getResponse().getBodyAsString().block(Duration.ofSeconds(10));
        assertThat(lines.list).hasSize(1);
        String logged = lines.list.getFirst().getMDCPropertyMap().get("traceId");
        assertThat(JsonMapper.shared().readTree(body).findValue("trace_id").asString())
                .hasSize(32)
                .isEqualTo(logged);
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void anAnswerThatHasBegunIsBrokenOff() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/somewhere"));
        exchange.getResponse().setComplete().block(Duration.ofSeconds(10));
        var failure = new IllegalStateException("broken");
        StepVerifier.create(
                        new ProblemHandler(new ProblemWriter(JsonMapper.shared()), Problems::of)
                                .handle(exchange, failure))
                .verifyErrorMatches(failure::equals);
    }
}
