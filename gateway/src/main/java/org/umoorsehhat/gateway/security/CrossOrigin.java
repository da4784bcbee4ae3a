package org.umoorsehhat.gateway.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** Which other web origins may have their pages call the API. Tokens only: never with cookies. */
@Configuration
class CrossOrigin {

    @Bean
    CorsConfigurationSource crossOriginRules(Properties properties) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(properties.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(
                List.of(
                        "Accept",
                        "Accept-Language",
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "X-Access-Reason",
                        "If-Match",
                        "If-None-Match",
                        "Last-Event-ID",
                        "traceparent",
                        "X-Access-Purpose"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Trace-Id"));
        rules.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", rules);
        return source;
    }

    /**
     * @param allowedOrigins such as {@code https://console.example}; none by default
     */
    @ConfigurationProperties("umoorsehhat.gateway.cors")
    record Properties(@DefaultValue List<String> allowedOrigins) {}
}
