package org.umoorsehhat.gateway.route;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import reactor.netty.resources.ConnectionProvider;

/** The framework bounds the connections, but not the queue in front of them. */
final class BoundedHttpClientFactory extends HttpClientFactory {

    private final UpstreamProperties upstream;

    BoundedHttpClientFactory(
            UpstreamProperties upstream,
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer ssl,
            List<HttpClientCustomizer> customizers) {
        super(properties, server, ssl, customizers);
        this.upstream = upstream;
    }

    @Override
    protected ConnectionProvider buildConnectionProvider(HttpClientProperties properties) {
        ConnectionProvider endless = super.buildConnectionProvider(properties);
        ConnectionProvider bounded =
                Objects.requireNonNull(endless.mutate())
                        .pendingAcquireMaxCount(upstream.maxPending())
                        .build();
        endless.dispose();
        return bounded;
    }
}
