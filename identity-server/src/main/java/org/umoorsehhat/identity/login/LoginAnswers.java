package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.attempt.KnownDevices;
import org.umoorsehhat.identity.attempt.TooManyAttempts;

/** Where the form leads to, and how one gets there. */
@Component
final class LoginAnswers
        implements AuthenticationEntryPoint,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    static final String CONTINUE = "continue";
    private static final String FORM = "/login";

    private final KnownDevices devices;

    LoginAnswers(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        redirect(response, FORM, AuthorizeQuery.of(request));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        devices.remember(request, response, who.getName());
        String query = AuthorizeQuery.clean(request.getParameter(CONTINUE));
        redirect(response, query.isEmpty() ? FORM : "/oauth2/authorize", query);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String query = AuthorizeQuery.clean(request.getParameter(CONTINUE));
        if (why instanceof TooManyAttempts tooMany) {
            String seconds = String.valueOf(tooMany.retryAfterSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            LoginPage.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    LoginPage.form(request, query, LoginWords.of(request).of("too-many", seconds)));
        } else {
            redirect(response, FORM, query.isEmpty() ? "error" : "error&" + query);
        }
    }

    private static void redirect(HttpServletResponse response, String path, String query)
            throws IOException {
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, query.isEmpty() ? path : path + "?" + query);
    }
}
