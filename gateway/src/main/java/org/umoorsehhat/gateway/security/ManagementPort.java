package org.umoorsehhat.gateway.security;

import java.net.InetSocketAddress;
import org.springframework.core.env.Environment;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Requests to {@code management.server.port}, where that is a port of its own: not for clients. */
final class ManagementPort implements ServerWebExchangeMatcher {

    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        Integer management = environment.getProperty("local.management.port", Integer.class);
        Integer clients = environment.getProperty("local.server.port", Integer.class);
        InetSocketAddress local = exchange.getRequest().getLocalAddress();
        boolean matches =
                management != null
                        && !management.equals(clients)
                        && local != null
                        && local.getPort() == management;
        return matches ? MatchResult.match() : MatchResult.notMatch();
    }
}
