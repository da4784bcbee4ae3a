package org.umoorsehhat.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what the framework's filters for passkeys read (forms are bounded by the server), and
 * makes a {@code 400} of a passkey that they cannot add.
 */
final class PasskeyRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyRequests.class);
    private static final long BYTES = 32 * 1024;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (chunked || request.getContentLengthLong() > BYTES) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            // They have no type in common; what else may fail there is the folder.
            if (!request.getRequestURI().startsWith("/webauthn/register")
                    || e instanceof UncheckedIOException) {
                throw e;
            }
            LOG.info("A passkey was not added: {}", e.toString());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
    }
}
