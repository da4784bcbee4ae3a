package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.umoorsehhat.identity.attempt.TooManyAttempts;

/**
 * What a client is answered whose secret is wrong or was not looked at: a problem (RFC 9457) that
 * is an error of OAuth's as well.
 */
final class ClientErrors implements AuthenticationFailureHandler {

    private static final String ERROR = "{\"error\":\"%s\"}";

    private static final String TOO_MANY =
            """
            {"type":"about:blank","title":"Too Many Requests","status":429,\
            "detail":"Too many wrong secrets: try again in %d seconds.",\
            "error":"temporarily_unavailable"}\
            """;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        SecurityContextHolder.clearContext();
        if (why instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfterSeconds()));
            write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    TOO_MANY.formatted(tooMany.retryAfterSeconds()));
            return;
        }
        // Never more than the code: what exactly was wrong is nobody's business.
        String code =
                why instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : OAuth2ErrorCodes.SERVER_ERROR;
        boolean unknown = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
        if (unknown) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"clients\"");
        }
        write(
                response,
                unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST,
                MediaType.APPLICATION_JSON_VALUE,
                ERROR.formatted(code));
    }

    private static void write(
            HttpServletResponse response, HttpStatus status, String type, String body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.getWriter().write(body);
    }
}
