package org.umoorsehhat.identity.login;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.umoorsehhat.identity.attempt.KnownDevices;
import org.umoorsehhat.identity.event.SecurityEvent;
import org.umoorsehhat.identity.event.SecurityLog;
import org.umoorsehhat.identity.session.CookieNames;
import org.umoorsehhat.identity.token.RefreshTokenFamilies;

/** Where people log in and out, if there is a console to log in for. */
@Configuration
class LoginEndpoints {

    private final List<String> consoles;

    LoginEndpoints(
            @Value("${umoorsehhat.identity.console-redirect-uris:}") List<String> consoles,
            @Value("${umoorsehhat.identity.web-origins:}") List<String> pages) {
        this.consoles = Stream.concat(consoles.stream(), pages.stream()).toList();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(
            HttpSecurity http,
            LoginAnswers answers,
            KnownDevices devices,
            CookieNames cookies,
            PasskeyLogin passkeys,
            RefreshTokenFamilies refreshTokens,
            SecurityLog log) {
        var paths =
                anyOf(
                        Stream.of("/login/**", "/logout", "/webauthn/**")
                                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                                .toArray(RequestMatcher[]::new));
        passkeys.addTo(http);
        return http.securityMatcher(request -> !consoles.isEmpty() && paths.matches(request))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, "/login", "/login/*", "/logout")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(form ->
                        form.loginPage("/login")
                                .successHandler(answers)
                                .failureHandler(answers)
                                .authenticationDetailsSource(request ->
                                        new Caller(
                                                request.getRemoteAddr(),
                                                devices.of(
                                                        request,
                                                        name(request.getParameter("username"))))))
                .logout(logout ->
                        logout.addLogoutHandler(
                                        (request, response, who) -> {
                                            if (who != null) {
                                                refreshTokens.end(who.getName());
                                                log.tell(
                                                        SecurityEvent.LOGOUT,
                                                        "form",
                                                        who.getName());
                                            }
                                        })
                                .logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(cookies)))
                .addFilterBefore(new PasskeyRequests(), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        (request, response, chain) -> {
                            if (passkeys.isThere()) {
                                request.setAttribute(LoginPage.PASSKEYS_ARE_THERE, true);
                            }
                            chain.doFilter(request, response);
                        },
                        SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy()))
                                .referrerPolicy(to -> to.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static String name(String typed) {
        return typed == null ? "" : typed.trim();
    }

    /** In a cookie, so that whoever only looks at the form has no session. */
    private static CookieCsrfTokenRepository csrfTokens(CookieNames cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("csrf"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(cookies.secure()).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** Browsers hold redirects after the form to its target, too: that leads to the console. */
    private String policy() {
        String targets =
                consoles.stream()
                        .map(URI::create)
                        .map(uri -> "%s://%s".formatted(uri.getScheme(), uri.getAuthority()))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'"
                .formatted(targets);
    }
}
