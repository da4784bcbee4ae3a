package org.umoorsehhat.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.umoorsehhat.chassis.trace.RequestTrace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

    private final ProblemWriter writer = new ProblemWriter(JsonMapper.shared());

    @Test
    void theAnswerHasStatusHeadersAndLength() {
        var exchange = exchange("/somewhere");
        String body =
                write(exchange, Problem.tooManyRequests("Slow down.", Duration.ofMillis(1200)));
        HttpHeaders headers = exchange.getResponse().getHeaders();
        assertThat(exchange.getResponse().getStatusCode().value()).isEqualTo(429);
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(headers.getContentLength()).isEqualTo(body.length());
        assertThat(headers.getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"/,/", "/somewhere,/somewhere", "/somewhere/,/somewhere"})
    void theInstanceIsThePathWithoutASlashAtItsEnd(String path, String instance) {
        String body = write(exchange(path), Problem.notFound("Nothing there."));
        assertThat(json(body).findValue("instance").asString()).isEqualTo(instance);
    }

    @Test
    void aProblemThatIsToldTwiceHasTheTraceOfEachRequest() {
        Problem remembered = Problem.unavailable("Away.", Duration.ofSeconds(1));
        for (var exchange : new MockServerWebExchange[] {exchange("/first"), exchange("/second")}) {
            String body = write(exchange, remembered);
            assertThat(json(body).findValue("trace_id").asString())
                    .isEqualTo(RequestTrace.of(exchange).traceId());
        }
        assertThat(remembered.getBody().getInstance()).isNull();
        assertThat(remembered.getBody().getProperties()).isNull();
    }

    private String write(MockServerWebExchange exchange, Problem problem) {
        writer.write(exchange, problem).block(Duration.ofSeconds(10));
        return exchange.getResponse().getBodyAsString().block(Duration.ofSeconds(10));
    }

    private static MockServerWebExchange exchange(String path) {
        return MockServerWebExchange.from(MockServerHttpRequest.get(path));
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
