package org.umoorsehhat.identity.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes trusted proxies who the client is and whether it came by {@code https}, and nobody else
 * anything. What host somebody forwards is never asked: this server's address is the issuer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class TrustedProxies extends OncePerRequestFilter {

    private static final int HTTPS_PORT = 443;

    private final List<IpAddressMatcher> proxies;

    TrustedProxies(ProxyProperties properties) {
        proxies = properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                isTrusted(request.getRemoteAddr())
                        ? new Forwarded(request, client(request))
                        : request,
                response);
    }

    /**
     * The last in the list whom no trusted proxy has added for itself: what is before is claimed.
     */
    private String client(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            hops.addAll(List.of(header.split(",")));
        }
        String client = request.getRemoteAddr();
        for (String hop : hops.reversed()) {
            if (!isTrusted(client) || !isAddress(hop.strip())) {
                break;
            }
            client = hop.strip();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** A literal; nothing that would have to be looked up. */
    private static boolean isAddress(String text) {
        return text.length() <= 45
                && (text.indexOf(':') < 0
                        ? text.matches("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                        : text.matches("[0-9a-fA-F:.]+"));
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            this.secure = "https".equals(request.getHeader("X-Forwarded-Proto"));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure || super.isSecure();
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }

        @Override
        public int getServerPort() {
            return secure ? HTTPS_PORT : super.getServerPort();
        }
    }
}
