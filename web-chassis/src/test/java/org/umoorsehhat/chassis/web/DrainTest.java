package org.umoorsehhat.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;

class DrainTest {

    private final StaticApplicationContext service = new StaticApplicationContext();
    private final Drain drain = new Drain(service, Duration.ofMillis(1));
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/"));

    @Test
    void connectionsAreKeptWhileTheServiceStays() {
        answer(answered -> answered.getResponse().setComplete());

        assertThat(connection()).isNull();
    }

    @Test
    void anAnswerOfAServiceThatLeavesIsTheConnectionsLast() {
        drain.onApplicationEvent(new ContextClosedEvent(service));
        answer(answered -> answered.getResponse().setComplete());

        assertThat(connection()).isEqualTo("close");
    }

    @Test
    void whatIsUnderWayThenIsToldToo() {
        answer(answered -> {
            drain.onApplicationEvent(new ContextClosedEvent(service));
            return answered.getResponse().setComplete();
        });

        assertThat(connection()).isEqualTo("close");
    }

    @Test
    void theEndOfAnotherContextIsNotTheServices() {
        drain.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
        answer(answered -> answered.getResponse().setComplete());

        assertThat(connection()).isNull();
    }

    private void answer(WebFilterChain chain) {
        drain.filter(exchange, chain).block();
    }

    private String connection() {
        return exchange.getResponse().getHeaders().getFirst(HttpHeaders.CONNECTION);
    }
}
