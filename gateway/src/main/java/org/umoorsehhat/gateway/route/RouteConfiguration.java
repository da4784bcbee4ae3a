package org.umoorsehhat.gateway.route;

import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.reactive.UrlHandlerFilter;

@Configuration
class RouteConfiguration {

    /**
     * A path means the same with and without a slash at its end; from here on it has none. Before
     * security, so that everybody decides on the same path.
     */
    @Bean
    @Order(-500)
    UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/api/**").mutateRequest().build();
    }

    @Bean
    HttpClientFactory boundedHttpClientFactory(
            UpstreamProperties upstream,
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer ssl,
            List<HttpClientCustomizer> customizers) {
        return new BoundedHttpClientFactory(upstream, properties, server, ssl, customizers);
    }

    /**
     * Ends answers that have begun and then stall: streams of events are longer than that, but
     * never silent for so long. And repeats nothing: Netty would by itself, whatever the method.
     */
    @Bean
    HttpClientCustomizer oneAttemptWithAnEnd(UpstreamProperties upstream) {
        return client -> client.responseTimeout(upstream.maxSilence()).disableRetry(true);
    }
}
