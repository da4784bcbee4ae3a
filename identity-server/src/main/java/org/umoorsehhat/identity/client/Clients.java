package org.umoorsehhat.identity.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Clients that are people or systems of this platform: client credentials, nothing else. */
final class Clients {

    private static final String PERSON = "umoorsehhat.person";

    private Clients() {}

    static RegisteredClient client(
            String id, String encodedSecret, Person person, Duration accessTokenLifetime) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(person.name())
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder().setting(PERSON, person).build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(accessTokenLifetime).build())
                .build();
    }

    /** Whom a client acts for; the console acts for nobody. */
    static @Nullable Person person(RegisteredClient client) {
        return client.getClientSettings().getSetting(PERSON);
    }
}
