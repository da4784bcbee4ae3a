package org.umoorsehhat.identity.passkey;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

@Configuration
@EnableConfigurationProperties(PasskeyProperties.class)
class PasskeyConfiguration {

    @Configuration
    @ConditionalOnExpression("!'${umoorsehhat.identity.passkeys.folder:}'.isBlank()")
    static class Enabled {

        @Bean
        PasskeyFolder passkeyFolder(PasskeyProperties properties) {
            return new PasskeyFolder(properties.folder());
        }

        @Bean
        StoredUsers passkeyUsers(PasskeyFolder folder) {
            return new StoredUsers(folder);
        }

        @Bean
        StoredCredentials passkeyCredentials(
                PasskeyFolder folder, StoredUsers users, PasskeyProperties properties) {
            return new StoredCredentials(folder, users, properties.passkeys().perPerson());
        }

        /** Two factors in one: the device, and what it asks its owner for. */
        @Bean
        WebAuthnRelyingPartyOperations passkeys(
                StoredUsers users, StoredCredentials credentials, PasskeyProperties properties) {
            var operations =
                    new Webauthn4JRelyingPartyOperations(
                            users,
                            credentials,
                            PublicKeyCredentialRpEntity.builder()
                                    .id(properties.host())
                                    .name("Umoor Sehhat")
                                    .build(),
                            Set.of(properties.origin()));
            operations.setCustomizeRequestOptions(
                    options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            operations.setCustomizeCreationOptions(options ->
                    options.authenticatorSelection(
                            AuthenticatorSelectionCriteria.builder()
                                    .userVerification(UserVerificationRequirement.REQUIRED)
                                    .residentKey(ResidentKeyRequirement.REQUIRED)
                                    .build()));
            return operations;
        }
    }
}
