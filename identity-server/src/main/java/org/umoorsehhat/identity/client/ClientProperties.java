package org.umoorsehhat.identity.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clients that configuration names.
 *
 * @param accessTokenLifetime of every token
 * @param clients by client id, which is also the {@code sub} of their tokens
 * @param consoleRedirectUris where the web console's users may be sent back to after logging in,
 *     exactly; without any nobody can log in
 * @param consoleLogoutRedirectUris where they may be sent back to after logging out, exactly
 * @param webOrigins where the gateway serves the pages for patients and staff, as in {@code
 *     https://clinic.example}
 */
@ConfigurationProperties("umoorsehhat.identity")
record ClientProperties(
        @DefaultValue("15m") Duration accessTokenLifetime,
        @DefaultValue Map<String, Client> clients,
        @DefaultValue List<String> consoleRedirectUris,
        @DefaultValue List<String> consoleLogoutRedirectUris,
        @DefaultValue List<String> webOrigins) {

    /**
     * @param secret encoded, with its encoder's name in front: {@code {bcrypt}$2a$…}
     * @param name for people to read; the client id where none is given
     * @param roles see {@link Person}
     * @param patientId see {@link Person}
     * @param doctorId see {@link Person}
     * @param passkey whether this is a person who needs a passkey to log in: the secret is then
     *     good for adding the first one, and for no token
     */
    record Client(
            String secret,
            @Nullable String name,
            @DefaultValue List<String> roles,
            @Nullable Long patientId,
            @Nullable Long doctorId,
            @DefaultValue("false") boolean passkey) {}
}
