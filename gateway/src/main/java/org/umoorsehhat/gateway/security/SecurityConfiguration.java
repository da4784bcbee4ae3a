package org.umoorsehhat.gateway.security;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import org.umoorsehhat.gateway.limit.RateLimits;
import org.umoorsehhat.gateway.problem.FatalErrors;
import org.umoorsehhat.gateway.problem.GatewayProblems;

@Configuration
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            SecurityProblems answers,
            RateLimits limits,
            CorsConfigurationSource crossOrigin,
            ProblemWriter problems,
            Environment environment) {
        return http.authorizeExchange(requests ->
                        requests.matchers(new ManagementPort(environment))
                                .permitAll()
                                .pathMatchers(HttpMethod.GET, "/actuator/health/**")
                                .permitAll()
                                .pathMatchers("/actuator/**")
                                .hasRole("admin")
                                // What there is, for whoever has no token yet.
                                .pathMatchers(HttpMethod.GET, "/api/appointments")
                                .permitAll()
                                .pathMatchers("/api/**")
                                .authenticated()
                                // Documents, the page that shows them, and what is not there.
                                .anyExchange()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint(answers)
                                .accessDeniedHandler(answers))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(limits.byAddress(), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(new FatalErrors(), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(
                        limits.byCaller(),
                        SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .addFilterAt(
                        new CrossOriginFilter(crossOrigin, problems), SecurityWebFiltersOrder.CORS)
                .headers(BrowserHeaders::tell)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .build();
    }

    /** Bounds what reading the issuer's keys may cost. */
    @Bean
    JwkSetUriReactiveJwtDecoderBuilderCustomizer boundedKeyReading() {
        return decoder -> decoder.webClient(WebClient.builder().filter(new KeySetCache()).build());
    }

    /** Paths with {@code ..}, {@code //}, {@code %2F} and the like. */
    @Bean
    ServerExchangeRejectedHandler rejectedPaths(ProblemWriter problems) {
        return (exchange, rejected) ->
                problems.write(exchange, GatewayProblems.refused(HttpStatus.BAD_REQUEST));
    }
}
