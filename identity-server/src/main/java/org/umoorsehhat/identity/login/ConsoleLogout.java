package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.umoorsehhat.identity.event.SecurityEvent;
import org.umoorsehhat.identity.event.SecurityLog;
import org.umoorsehhat.identity.token.RefreshTokenFamilies;

/**
 * Logs out whom the console sends with their ID token (OpenID Connect RP-Initiated Logout): it was
 * looked at that it is theirs.
 */
final class ConsoleLogout implements AuthenticationSuccessHandler {

    private final SecurityLog log;
    private final RefreshTokenFamilies refreshTokens;

    ConsoleLogout(SecurityLog log, RefreshTokenFamilies refreshTokens) {
        this.log = log;
        this.refreshTokens = refreshTokens;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var logout = (OidcLogoutAuthenticationToken) authentication;
        if (logout.isPrincipalAuthenticated()) {
            var who = (Authentication) logout.getPrincipal();
            new SecurityContextLogoutHandler().logout(request, response, who);
            refreshTokens.end(who.getName());
            log.tell(SecurityEvent.LOGOUT, "console", who.getName());
        }
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, target(logout));
    }

    private static String target(OidcLogoutAuthenticationToken logout) {
        String asked = logout.getPostLogoutRedirectUri();
        if (asked == null) {
            return "/login?logout";
        }
        var target = UriComponentsBuilder.fromUriString(asked);
        if (logout.getState() != null) {
            target.queryParam("state", "{state}");
            return target.encode().buildAndExpand(logout.getState()).toUriString();
        }
        return target.build().toUriString();
    }
}
