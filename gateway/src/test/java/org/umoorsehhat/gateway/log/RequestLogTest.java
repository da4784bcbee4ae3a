package org.umoorsehhat.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.Tokens;

class RequestLogTest extends GatewayTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        log.setLevel(Level.INFO);
        log.addAppender(written);
    }

    @AfterEach
    void listenNoLonger() {
        log.detachAppender(written);
        log.setLevel(null);
    }

    @Test
    void aRequestLeavesALineThatNamesItsTraceAndNobody() throws Exception {
        HttpResponse<String> answer =
                send(
                        as(
                                Tokens.patient(424_242),
                                "/api/appointments/patients/424242/?search=Amina%20Yusuf"));

        ILoggingEvent line = line();
        assertThat(line.getFormattedMessage())
                .matches("GET /api/appointments/patients/\\{id} 200 \\d+ ms");
        assertThat(line.getMDCPropertyMap().get("traceId"))
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
        assertThat(line.getMDCPropertyMap().toString())
                .doesNotContain("424242", "Amina", "127.0.0.1");
    }

    @Test
    void whatIsRefusedLeavesALineToo() throws Exception {
        send(anonymous("/api/appointments/waiting-list/77/history/"));

        assertThat(line().getFormattedMessage())
                .startsWith("GET /api/appointments/waiting-list/{id}/history 401 ");
    }

    @Test
    void healthLeavesNone() throws Exception {
        send(inside("/actuator/health"));
        get("/api/appointments/doctors/");

        assertThat(line().getFormattedMessage()).startsWith("GET /api/appointments/doctors 200 ");
    }

    /** The only line, once the request is over here as well. */
    private ILoggingEvent line() {
        await().until(() -> !written.list.isEmpty());
        assertThat(written.list).hasSize(1);
        return written.list.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/appointments/appointments, /api/appointments/appointments",
        "/api/appointments/appointments/17/no_show, /api/appointments/appointments/{id}/no_show",
        "/api/appointments/appointments/0198a-B/logs, /api/appointments/appointments/{id}/logs",
        "/api/appointments/patients/Amina, /api/appointments/patients/{id}",
        "/api/appointments/patients/a%20b, /api/appointments/patients/{id}",
        "/v3/api-docs/booking, /{id}/api-docs/booking",
    })
    void whatStandsForAThingIsLeftOut(String path, String kind) {
        assertThat(RequestLog.kindOf(path)).isEqualTo(kind);
    }

    @Test
    void aLongPathIsCut() {
        assertThat(RequestLog.kindOf("/" + "a".repeat(5_000))).hasSize(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a_", "a-", "/A", "/{", "%0A", "/1"})
    void aPathOfManyPartsIsReadInNoTime(String part) {
        assertThat(RequestLog.kindOf("/" + part.repeat(100_000))).hasSizeLessThan(102);
    }
}
