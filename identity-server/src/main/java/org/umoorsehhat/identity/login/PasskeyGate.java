package org.umoorsehhat.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.umoorsehhat.identity.passkey.PasskeyRules;

/** Stands before the codes: who needs a passkey and has given a password only gets none. */
final class PasskeyGate extends OncePerRequestFilter {

    private final PasskeyRules rules;

    PasskeyGate(PasskeyRules rules) {
        this.rules = rules;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || rules.isEnough(who)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader("Location", "/login/passkey?" + AuthorizeQuery.of(request));
    }
}
