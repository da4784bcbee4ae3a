package org.umoorsehhat.chassis.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes leave of the clients before anything of the service stops. A server that closes a kept
 * connection may do so just when the next request is on its way there, and that request is lost. So
 * for some time every answer says that it is the connection's last: whoever keeps connections idle
 * for less than that has none left when the server closes them.
 */
final class Drain implements WebFilter, ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final ApplicationContext context;
    private final Duration length;
    private volatile boolean isLeaving;

    /**
     * @param length how long to take leave; not at all where nobody waits for another instance
     */
    Drain(ApplicationContext context, Duration length) {
        this.context = context;
        this.length = length;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        // As late as can be: what is under way when the leave begins is told, too.
        response.beforeCommit(() ->
                Mono.fromRunnable(() -> {
                    if (isLeaving) {
                        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
                    }
                }));
        return chain.filter(exchange);
    }

    /** Comes before the first phase of the shutdown, and holds it up. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() != context || length.isZero()) {
            return;
        }
        log.info("Taking leave for {} ms", length.toMillis());
        isLeaving = true;
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
