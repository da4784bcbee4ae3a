package org.umoorsehhat.identity.client;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The web console: a public client without a secret, for which people log in here with a form. Its
 * code is worth nothing without the verifier (PKCE, RFC 7636), which only the console's page has.
 */
final class Console {

    static final String ID = "console";

    private Console() {}

    static RegisteredClient client(ClientProperties properties) {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientName("Console")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(properties.consoleRedirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(properties.consoleLogoutRedirectUris()))
                .scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                                .accessTokenTimeToLive(properties.accessTokenLifetime())
                                .build())
                .build();
    }
}
