package org.umoorsehhat.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who this server says it is.
 *
 * @param issuer the public address, and the {@code iss} of every token
 * @param allowedOrigins web origins whose scripts may ask for a token; none by default
 * @param consoleRedirectUris where people may be sent back to after logging in; nobody logs in here
 *     without any, and without web origins
 * @param webOrigins where the pages for patients and staff are, whose scripts may ask, too
 */
@ConfigurationProperties("umoorsehhat.identity")
record IdentityProperties(
        String issuer,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> consoleRedirectUris,
        @DefaultValue List<String> webOrigins) {

    boolean hasLogin() {
        return !consoleRedirectUris.isEmpty() || !webOrigins.isEmpty();
    }

    /** Whose logins are refreshed. */
    boolean hasPages() {
        return !webOrigins.isEmpty();
    }

    List<String> scriptOrigins() {
        return Stream.concat(allowedOrigins.stream(), webOrigins.stream()).distinct().toList();
    }
}
