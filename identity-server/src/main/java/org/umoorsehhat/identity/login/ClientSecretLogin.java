package org.umoorsehhat.identity.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.umoorsehhat.identity.attempt.Attempts;
import org.umoorsehhat.identity.client.People;

/** Name and secret of a client: the same passwords as the form's, and so the same rules. */
final class ClientSecretLogin implements AuthenticationProvider {

    private final AuthenticationProvider secrets;
    private final Attempts attempts;
    private final People people;

    /**
     * @param secrets compares the secret of a client that is there
     */
    ClientSecretLogin(AuthenticationProvider secrets, Attempts attempts, People people) {
        this.secrets = secrets;
        this.attempts = attempts;
        this.people = people;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var client = (OAuth2ClientAuthenticationToken) authentication;
        var method = client.getClientAuthenticationMethod();
        if (!ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(method)
                && !ClientAuthenticationMethod.CLIENT_SECRET_POST.equals(method)) {
            return null;
        }
        String name = String.valueOf(client.getPrincipal());
        var attempt = attempts.begin(name, address(client), "");
        try {
            // A password alone is not enough for who needs a passkey, and no client shows one.
            if (people.named(name) == null || people.needsPasskey(name)) {
                people.isPassword(name, String.valueOf(client.getCredentials()));
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            Authentication believed = secrets.authenticate(client);
            attempt.succeeded();
            return believed;
        } catch (AuthenticationException e) {
            attempt.failed();
            throw e;
        }
    }

    private static String address(OAuth2ClientAuthenticationToken client) {
        return client.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return secrets.supports(authentication);
    }
}
