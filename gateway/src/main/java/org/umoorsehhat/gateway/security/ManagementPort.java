package org.umoorsehhat.gateway.security;

import java.net.InetSocketAddress;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Requests to {@code management.server.port}, where that is a port of its own: not for clients. */
@Component
final class ManagementPort
        implements ServerWebExchangeMatcher, ApplicationListener<WebServerInitializedEvent> {

    private static final int NONE = -1;

    /** What Spring Boot calls the server that it makes for a management port. */
    private static final String MANAGEMENT = "management";

    private volatile int port = NONE;

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (MANAGEMENT.equals(started.getApplicationContext().getServerNamespace())) {
            port = started.getWebServer().getPort();
        }
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        InetSocketAddress local = exchange.getRequest().getLocalAddress();
        boolean matches = port != NONE && local != null && local.getPort() == port;
        return matches ? MatchResult.match() : MatchResult.notMatch();
    }
}
