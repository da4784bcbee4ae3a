package org.umoorsehhat.identity;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.umoorsehhat.identity.login.ProtocolLogin;

/** What this server answers: tokens, a login, keys, discovery and health; the rest is refused. */
@Configuration
@EnableConfigurationProperties(IdentityProperties.class)
class Endpoints {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http, IdentityProperties properties, ProtocolLogin login) {
        var protocol = paths("/oauth2/token", "/oauth2/jwks", "/.well-known/**");
        var browsers = paths("/oauth2/authorize", "/connect/logout");
        return http.securityMatcher(properties.hasLogin() ? anyOf(protocol, browsers) : protocol)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> {
                            Discovery.publish(server, properties.hasLogin(), properties.hasPages());
                            login.secure(server);
                        })
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(Endpoints::asksWithoutAForm)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(failures ->
                        failures.defaultAuthenticationEntryPointFor(login.form(), browsers)
                                .defaultAuthenticationEntryPointFor(
                                        (request, response, why) ->
                                                response.sendError(
                                                        HttpServletResponse.SC_UNAUTHORIZED),
                                        protocol))
                .addFilterBefore(login.limits(), SecurityContextHolderFilter.class)
                .addFilterAfter(login.gate(), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .cors(Customizer.withDefaults())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** Whose answer is that nobody is logged in, instead of the form. */
    private static boolean asksWithoutAForm(HttpServletRequest request) {
        return request.getRequestURI().equals("/oauth2/authorize")
                && "none".equals(request.getParameter("prompt"));
    }

    private static RequestMatcher paths(String... patterns) {
        return anyOf(
                Stream.of(patterns)
                        .map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toArray(RequestMatcher[]::new));
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(IdentityProperties properties) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(properties.scriptOrigins());
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/oauth2/**", cors);
        source.registerCorsConfiguration("/.well-known/**", cors);
        return source;
    }
}
