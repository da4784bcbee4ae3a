package org.umoorsehhat.identity.login;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.passkey.PasskeyRules;

/** Adds passkeys to the form, where there are any. */
@Component
final class PasskeyLogin {

    private final PasskeyRules rules;

    PasskeyLogin(PasskeyRules rules) {
        this.rules = rules;
    }

    boolean isThere() {
        return rules.areThere();
    }

    void addTo(HttpSecurity http) {
        if (!rules.areThere()) {
            return;
        }
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/webauthn/register", "/webauthn/register/*")
                        .access((who, _) ->
                                new AuthorizationDecision(
                                        who.get() != null
                                                && who.get().isAuthenticated()
                                                && rules.mayChange(who.get()))));
        http.webAuthn(passkeys ->
                passkeys.disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(newSession()));
    }

    /** The framework would keep the id of the session that the challenge was in. */
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> newSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                filter.setSessionAuthenticationStrategy(
                        new ChangeSessionIdAuthenticationStrategy());
                return filter;
            }
        };
    }
}
