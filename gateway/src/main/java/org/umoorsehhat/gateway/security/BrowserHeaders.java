package org.umoorsehhat.gateway.security;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What a browser must not do with our answers. The framework adds its own: no guessing of types, no
 * frames, HTTPS for a year once it was HTTPS, and nothing kept where a service does not say so.
 */
@Component
final class BrowserHeaders {

    /** For the pages that are served here; an answer in JSON needs none of it. */
    private static final String CONTENT =
            "default-src 'self'; connect-src 'self' %s; img-src 'self' data:;"
                    + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String DEVICES = "camera=(), geolocation=(), microphone=(), payment=()";

    private final String content;

    /**
     * @param issuer whom the pages ask for a token, and nobody else beside this origin
     */
    BrowserHeaders(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") URI issuer) {
        content = CONTENT.formatted(issuer.getScheme() + "://" + issuer.getAuthority());
    }

    void tell(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(policy -> policy.policy(DEVICES));
    }
}
