package org.umoorsehhat.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.umoorsehhat.identity.event.SecurityEvent;
import org.umoorsehhat.identity.event.SecurityLog;

/** Refuses an authorize request that nobody needs so long. */
final class AuthorizeLimits extends OncePerRequestFilter {

    private final SecurityLog log;

    AuthorizeLimits(SecurityLog log) {
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AuthorizeQuery.isBounded(request)) {
            chain.doFilter(request, response);
            return;
        }
        log.tell(SecurityEvent.AUTHORIZE_REFUSED, "authorize", null);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(
                        """
                        {"type":"about:blank","title":"Bad Request","status":400,\
                        "detail":"state and nonce may have 512 characters, others 2048, all 4096; each once."}\
                        """);
    }
}
