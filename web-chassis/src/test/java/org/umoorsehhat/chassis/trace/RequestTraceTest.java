package org.umoorsehhat.chassis.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class RequestTraceTest {

    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/"));

    @Test
    void aRequestThatIsNotTracedHasOneIdAllTheSame() {
        RequestTrace trace = RequestTrace.of(exchange);
        assertThat(trace.traceId()).matches("[0-9a-f]{32}");
        assertThat(trace.traceparent())
                .isEqualTo("00-" + trace.traceId() + "-" + trace.spanId() + "-00");
        assertThat(RequestTrace.of(exchange)).isEqualTo(trace);
    }

    @Test
    void aDecoratedExchangeIsOfTheSameRequest() {
        RequestTrace trace = RequestTrace.of(exchange);
        var decorated =
                exchange.mutate().request(exchange.getRequest().mutate().path("/b").build());
        assertThat(RequestTrace.of(decorated.build())).isEqualTo(trace);
    }

    @Test
    void linesInTheLogHaveTheIdWhileTheScopeIsOpen() {
        MDC.put("traceId", "before");
        try {
            RequestTrace trace = RequestTrace.of(exchange);
            try (var _ = trace.inLog()) {
                assertThat(MDC.get("traceId")).isEqualTo(trace.traceId());
            }
            assertThat(MDC.get("traceId")).isEqualTo("before");
        } finally {
            MDC.remove("traceId");
        }
    }
}
