package org.umoorsehhat.echo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.umoorsehhat.testsupport.TestIdentity;

/** What one request can put into the log has an end, in both formats. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestIdentity.class)
class LogsTest {

    private static final int MOST = 20_000;

    @Autowired Environment environment;
    private final LoggerContext context = new LoggerContext();

    @Test
    void tracesInTextAreCut() {
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setPattern(
                "%m%n" + environment.getRequiredProperty("logging.exception-conversion-word"));
        layout.start();
        String line = layout.doLayout(event());
        assertThat(line.length()).isBetween(1_000, MOST);
        assertThat(line).contains("StackOverflowError");
    }

    @Test
    void tracesInJsonAreCut() {
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        String line = new String(encoder.encode(event()), StandardCharsets.UTF_8);
        assertThat(line.length()).isBetween(1_000, MOST);
        assertThat(line).contains("StackOverflowError");
    }

    /** A deep trace, of many causes, whose messages hold what somebody sent. */
    private LoggingEvent event() {
        context.setMDCAdapter(MDC.getMDCAdapter());
        Throwable failure = overflow(0);
        for (int n = 0; n < 30; n++) {
            failure = new IllegalStateException("y".repeat(5_000), failure);
        }
        Throwable outermost = new IllegalStateException("of a StackOverflowError", failure);
        return new LoggingEvent(
                getClass().getName(),
                context.getLogger("test"),
                Level.ERROR,
                "A request failed",
                outermost,
                null);
    }

    private static Throwable overflow(int depth) {
        return depth < 900 ? overflow(depth + 1) : new StackOverflowError();
    }
}
