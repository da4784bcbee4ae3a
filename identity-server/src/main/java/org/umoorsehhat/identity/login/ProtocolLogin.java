package org.umoorsehhat.identity.login;

import jakarta.servlet.Filter;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.attempt.Attempts;
import org.umoorsehhat.identity.client.People;
import org.umoorsehhat.identity.event.SecurityLog;
import org.umoorsehhat.identity.passkey.PasskeyRules;
import org.umoorsehhat.identity.token.RefreshTokenFamilies;

/** How the protocol's own endpoints know who somebody is. */
@Component
public final class ProtocolLogin {

    private final Attempts attempts;
    private final People people;
    private final SecurityLog log;
    private final LoginAnswers answers;
    private final PasskeyRules passkeys;
    private final PublicRefresh refresh;
    private final RefreshTokenFamilies refreshTokens;

    ProtocolLogin(
            Attempts attempts,
            People people,
            SecurityLog log,
            LoginAnswers answers,
            PasskeyRules passkeys,
            RegisteredClientRepository clients,
            RefreshTokenFamilies refreshTokens) {
        this.attempts = attempts;
        this.people = people;
        this.log = log;
        this.answers = answers;
        this.passkeys = passkeys;
        this.refresh = new PublicRefresh(clients);
        this.refreshTokens = refreshTokens;
    }

    /** Clients are held to the rules of people, and people may be logged out by the console. */
    public void secure(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(client ->
                client.errorResponseHandler(new ClientErrors())
                        .authenticationConverter(refresh)
                        .authenticationProvider(refresh)
                        .authenticationProviders(providers ->
                                providers.replaceAll(provider ->
                                        provider instanceof ClientSecretAuthenticationProvider
                                                ? new ClientSecretLogin(provider, attempts, people)
                                                : provider)));
        server.oidc(oidc ->
                oidc.logoutEndpoint(logout ->
                        logout.logoutResponseHandler(new ConsoleLogout(log, refreshTokens))));
    }

    public AuthenticationEntryPoint form() {
        return answers;
    }

    public Filter limits() {
        return new AuthorizeLimits(log);
    }

    /** Stands before the codes, when it is known who asks. */
    public Filter gate() {
        return new PasskeyGate(passkeys);
    }
}
