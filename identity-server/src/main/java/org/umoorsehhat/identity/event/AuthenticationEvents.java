package org.umoorsehhat.identity.event;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.attempt.TooManyAttempts;

/** Is told by the framework of everything that was believed or refused, and passes it on. */
@Component
final class AuthenticationEvents implements AuthenticationEventPublisher {

    private final SecurityLog log;

    AuthenticationEvents(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void publishAuthenticationSuccess(Authentication who) {
        switch (who) {
            case UsernamePasswordAuthenticationToken _ ->
                    log.tell(SecurityEvent.LOGIN, "form", who.getName());
            case WebAuthnAuthentication _ ->
                    log.tell(SecurityEvent.LOGIN, "passkey", who.getName());
            case OAuth2ClientAuthenticationToken client when hasSecret(client) ->
                    log.tell(SecurityEvent.LOGIN, "token", who.getName());
            default -> {
                // A step of what was told already.
            }
        }
    }

    @Override
    public void publishAuthenticationFailure(AuthenticationException why, Authentication who) {
        SecurityEvent login =
                why instanceof TooManyAttempts
                        ? SecurityEvent.LOGIN_THROTTLED
                        : SecurityEvent.LOGIN_FAILED;
        switch (who) {
            case UsernamePasswordAuthenticationToken _ -> log.tell(login, "form", who.getName());
            // Whose it would be is only known of a good one.
            case WebAuthnAuthenticationRequestToken _ -> log.tell(login, "passkey", null);
            case OAuth2ClientAuthenticationToken client when hasSecret(client) ->
                    log.tell(login, "token", String.valueOf(who.getPrincipal()));
            case OAuth2AuthorizationCodeRequestAuthenticationToken _ ->
                    log.tell(SecurityEvent.AUTHORIZE_REFUSED, "authorize", null);
            default -> log.tell(SecurityEvent.TOKEN_REFUSED, "token", null);
        }
    }

    private static boolean hasSecret(OAuth2ClientAuthenticationToken client) {
        var method = client.getClientAuthenticationMethod();
        return ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(method)
                || ClientAuthenticationMethod.CLIENT_SECRET_POST.equals(method);
    }
}
