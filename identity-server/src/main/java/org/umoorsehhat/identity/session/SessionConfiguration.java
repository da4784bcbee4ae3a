package org.umoorsehhat.identity.session;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.session.HttpSessionEventPublisher;

@Configuration
@EnableConfigurationProperties(SessionProperties.class)
class SessionConfiguration {

    @Bean
    ServletContextInitializer sessionCookie(CookieNames cookies) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(cookies.name("session"));
            cookie.setSecure(cookies.secure());
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            cookie.setAttribute("SameSite", "Lax");
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        };
    }

    @Bean
    FilterRegistrationBean<SessionAge> sessionAge(SessionProperties properties) {
        var filter = new FilterRegistrationBean<>(new SessionAge(properties.longest()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    /** Which session an ID token was issued in, for logging out with it. */
    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry when a session ends. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
