package org.umoorsehhat.gateway.security;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.chassis.caller.CheckedTokens;
import org.umoorsehhat.chassis.caller.KeyChanges;
import org.umoorsehhat.chassis.caller.PublicDirectory;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import org.umoorsehhat.gateway.limit.RateLimits;
import org.umoorsehhat.gateway.problem.FatalErrors;
import org.umoorsehhat.gateway.problem.GatewayProblems;

@Configuration
class SecurityConfiguration {

    private static final String LINKS = "/api/appointments/links/**";

    /** Where the provider of payments tells what became of them. */
    private static final String PROVIDER = "/api/appointments/payments/webhook";

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            SecurityProblems answers,
            RateLimits limits,
            CorsConfigurationSource crossOrigin,
            ProblemWriter problems,
            ManagementPort management,
            PublicDirectory directory,
            BrowserHeaders headers,
            ReactiveAuthenticationManager checkedCallers) {
        return http.authorizeExchange(requests ->
                        requests.matchers(management)
                                .permitAll()
                                .pathMatchers(HttpMethod.GET, "/actuator/health/**")
                                .permitAll()
                                .pathMatchers("/actuator/**")
                                .hasRole("admin")
                                // What there is, for whoever has no token yet.
                                .pathMatchers(HttpMethod.GET, "/api/appointments")
                                .permitAll()
                                .matchers(directory)
                                .permitAll()
                                // Who holds a link is known to the service that answers it.
                                .pathMatchers(LINKS)
                                .permitAll()
                                // Its signature is checked by the service that is told.
                                .pathMatchers(HttpMethod.POST, PROVIDER)
                                .permitAll()
                                .pathMatchers(HttpMethod.GET, "/api/appointments/operations")
                                .hasRole("admin")
                                .pathMatchers("/api/**")
                                .authenticated()
                                // Documents, the page that shows them, and what is not there.
                                .anyExchange()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.authenticationManager(checkedCallers))
                                .authenticationEntryPoint(answers)
                                .accessDeniedHandler(answers))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(limits.byAddress(), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(new FatalErrors(), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(
                        limits.byCaller(),
                        SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE)
                .addFilterBefore(
                        limits.ofAnybody(
                                new OrServerWebExchangeMatcher(
                                        directory,
                                        new PathPatternParserServerWebExchangeMatcher(LINKS),
                                        new PathPatternParserServerWebExchangeMatcher(
                                                PROVIDER, HttpMethod.POST))),
                        SecurityWebFiltersOrder.AUTHORIZATION)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .addFilterAt(
                        new CrossOriginFilter(crossOrigin, problems), SecurityWebFiltersOrder.CORS)
                .headers(headers::tell)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .build();
    }

    @Bean
    ReactiveAuthenticationManager checkedCallers(
            ReactiveJwtDecoder decoder,
            ReactiveJwtAuthenticationConverter authorities,
            CheckedTokens tokens) {
        var checking = new JwtReactiveAuthenticationManager(decoder);
        checking.setJwtAuthenticationConverter(authorities);
        return tokens.around(checking);
    }

    /** Bounds what reading the issuer's keys may cost, and sees when they change. */
    @Bean
    JwkSetUriReactiveJwtDecoderBuilderCustomizer boundedKeyReading(KeyChanges changes) {
        return decoder ->
                decoder.webClient(
                        WebClient.builder().filter(changes).filter(new KeySetCache()).build());
    }

    /** Paths with {@code ..}, {@code //}, {@code %2F} and the like. */
    @Bean
    ServerExchangeRejectedHandler rejectedPaths(ProblemWriter problems) {
        return (exchange, rejected) ->
                problems.write(exchange, GatewayProblems.refused(HttpStatus.BAD_REQUEST));
    }
}
