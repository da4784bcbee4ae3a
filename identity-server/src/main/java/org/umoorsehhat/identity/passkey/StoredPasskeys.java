package org.umoorsehhat.identity.passkey;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/**
 * What one file holds: public keys only, so it is worth nothing to a thief.
 *
 * @param name whose they are
 * @param userId what authenticators know the person by: random, base64url
 */
record StoredPasskeys(String name, String userId, List<Passkey> passkeys) {

    /** All bytes in base64url. */
    record Passkey(
            String id,
            String publicKey,
            String attestation,
            long signatures,
            boolean userVerified,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports,
            String label,
            Instant created,
            Instant lastUsed) {

        static Passkey of(CredentialRecord record) {
            Bytes attestation = record.getAttestationObject();
            return new Passkey(
                    record.getCredentialId().toBase64UrlString(),
                    new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                    attestation == null ? "" : attestation.toBase64UrlString(),
                    record.getSignatureCount(),
                    record.isUvInitialized(),
                    record.isBackupEligible(),
                    record.isBackupState(),
                    record.getTransports().stream().map(AuthenticatorTransport::getValue).toList(),
                    record.getLabel(),
                    record.getCreated(),
                    record.getLastUsed());
        }

        CredentialRecord record(Bytes userId) {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(Bytes.fromBase64(id))
                    .userEntityUserId(userId)
                    .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(publicKey).getBytes()))
                    .attestationObject(Bytes.fromBase64(attestation))
                    .signatureCount(signatures)
                    .uvInitialized(userVerified)
                    .backupEligible(backupEligible)
                    .backupState(backedUp)
                    .transports(
                            transports.stream()
                                    .map(AuthenticatorTransport::valueOf)
                                    .collect(Collectors.toSet()))
                    .label(label)
                    .created(created)
                    .lastUsed(lastUsed)
                    .build();
        }
    }

    Bytes user() {
        return Bytes.fromBase64(userId);
    }

    PublicKeyCredentialUserEntity entity() {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(user())
                .name(name)
                .displayName(name)
                .build();
    }

    List<CredentialRecord> records() {
        return passkeys.stream().map(passkey -> passkey.record(user())).toList();
    }
}
