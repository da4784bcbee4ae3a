package org.umoorsehhat.identity.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * A method that nobody here has heard of is a {@code 405}; addresses that only attacks have are a
 * {@code 400}.
 */
final class RefusedMethods implements RequestRejectedHandler {

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        if (KNOWN.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, allowed(request.getRequestURI()));
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static String allowed(String path) {
        return switch (path) {
            case "/oauth2/token", "/login/webauthn" -> "POST, OPTIONS";
            case "/login", "/logout", "/oauth2/authorize", "/connect/logout" -> "GET, POST";
            default -> "GET, HEAD";
        };
    }
}
