package org.umoorsehhat.identity.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * What runs in a browser: public clients without a secret, for which people log in here with a
 * form. A code is worth nothing without the verifier (PKCE, RFC 7636), which only the page has that
 * asked for it.
 */
final class BrowserClients {

    /** Swagger UI and the like. */
    static final String CONSOLE = "console";

    /** The pages for patients and staff, which the gateway serves. */
    static final String PAGES = "umoorsehhat-web";

    private BrowserClients() {}

    /** Those that configuration has addresses for. */
    static List<RegisteredClient> of(ClientProperties properties) {
        var clients = new ArrayList<RegisteredClient>();
        if (!properties.consoleRedirectUris().isEmpty()) {
            clients.add(
                    client(
                            CONSOLE,
                            properties.consoleRedirectUris(),
                            properties.consoleLogoutRedirectUris(),
                            properties));
        }
        if (!properties.webOrigins().isEmpty()) {
            RegisteredClient pages =
                    client(
                            PAGES,
                            at(properties.webOrigins(), "signed-in"),
                            at(properties.webOrigins(), ""),
                            properties);
            clients.add(
                    RegisteredClient.from(pages)
                            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                            .build());
        }
        return clients;
    }

    private static List<String> at(List<String> origins, String path) {
        return origins.stream().map(origin -> origin + "/" + path).toList();
    }

    private static RegisteredClient client(
            String id, List<String> back, List<String> afterLogout, ClientProperties properties) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(back))
                .postLogoutRedirectUris(uris -> uris.addAll(afterLogout))
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
                                .refreshTokenTimeToLive(
                                        properties.accessTokenLifetime().multipliedBy(2))
                                .reuseRefreshTokens(false)
                                .build())
                .build();
    }
}
