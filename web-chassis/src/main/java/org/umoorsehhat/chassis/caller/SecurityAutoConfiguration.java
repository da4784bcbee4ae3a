package org.umoorsehhat.chassis.caller;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/**
 * A bearer token on every call but the public documents; the token is checked here, whatever the
 * gateway did.
 */
@EnableWebFluxSecurity
@AutoConfiguration(
        // Or else their chains would be the ones that count.
        before = {
            ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ReactiveManagementWebSecurityAutoConfiguration.class
        })
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityAutoConfiguration {

    private static final String[] PUBLIC = {
        "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**"
    };

    @Bean
    CheckedTokens checkedTokens(SecurityProperties properties, Clock clock) {
        return new CheckedTokens(properties.tokensChecked(), properties.mostTokens(), clock);
    }

    @Bean
    PublicDirectory publicDirectory(
            @Value("${umoorsehhat.public-directory:false}") boolean isOpen) {
        return new PublicDirectory(isOpen);
    }

    @Bean
    KeyChanges keyChanges(CheckedTokens tokens) {
        return new KeyChanges(tokens);
    }

    /** An application that reads keys in its own way has them seen by {@link KeyChanges}, too. */
    @Bean
    @ConditionalOnMissingBean
    JwkSetUriReactiveJwtDecoderBuilderCustomizer keysAreSeen(KeyChanges keys) {
        return decoder -> decoder.webClient(WebClient.builder().filter(keys).build());
    }

    /** Nobody looks at them, and each filter, check and decision of a request would make one. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings noObservationsOfSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            ReactiveJwtDecoder decoder,
            OAuth2ResourceServerProperties standard,
            SecurityProperties properties,
            CheckedTokens tokens,
            KeyChanges keys,
            PublicDirectory directory,
            ProblemWriter problems) {
        var issuers = Issuers.resolver(decoder, standard.getJwt(), properties.moreIssuers(), keys);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges ->
                        exchanges
                                .pathMatchers(publicPaths(properties))
                                .permitAll()
                                .matchers(directory)
                                .permitAll()
                                .pathMatchers("/actuator/**")
                                .access(SecurityAutoConfiguration::administrator)
                                .anyExchange()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(
                                        exchange -> issuers.resolve(exchange).map(tokens::around))
                                .authenticationEntryPoint(unauthorized(problems))
                                .accessDeniedHandler(forbidden(problems)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorized(problems))
                                .accessDeniedHandler(forbidden(problems)))
                .build();
    }

    /** Addresses with characters that only attacks have are refused before anything reads them. */
    @Bean
    @ConditionalOnMissingBean
    ServerExchangeRejectedHandler rejectedAddresses(ProblemWriter problems) {
        return (exchange, refusal) ->
                problems.write(
                        exchange,
                        Problem.invalid("path", "holds characters that no address here has"));
    }

    /** Which methods there are is known where the address is: what is not there is a 405. */
    @Bean
    @ConditionalOnMissingBean
    ServerWebExchangeFirewall addressesOnly() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(
                new HeaderTexts(StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES));
        firewall.setAllowedHeaderValues(
                new HeaderTexts(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES));
        return firewall;
    }

    private static String[] publicPaths(SecurityProperties properties) {
        return Stream.concat(Stream.of(PUBLIC), properties.publicPaths().stream())
                .toArray(String[]::new);
    }

    private static Mono<AuthorizationResult> administrator(
            Mono<Authentication> authentication, AuthorizationContext context) {
        return authentication
                .map(caller ->
                        caller.getPrincipal() instanceof Jwt jwt
                                && CallerArgumentResolver.caller(jwt).isAdmin())
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static ServerAuthenticationEntryPoint unauthorized(ProblemWriter problems) {
        return (exchange, failure) ->
                problems.write(
                        exchange,
                        Problem.unauthorized("A valid bearer token is required.")
                                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    private static ServerAccessDeniedHandler forbidden(ProblemWriter problems) {
        return (exchange, failure) ->
                problems.write(exchange, Problem.forbidden("Your role may not do this."));
    }
}
