package org.umoorsehhat.identity.passkey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** By what random ids authenticators know people. */
record StoredUsers(PasskeyFolder folder) implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return byId(id).map(StoredPasskeys::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return byName(name).map(StoredPasskeys::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        if (byName(user.getName()).isEmpty()) {
            folder.put(
                    new StoredPasskeys(
                            user.getName(), user.getId().toBase64UrlString(), List.of()));
        }
    }

    @Override
    public void delete(Bytes id) {
        byId(id).ifPresent(person ->
                folder.put(new StoredPasskeys(person.name(), person.userId(), List.of())));
    }

    Optional<StoredPasskeys> byId(Bytes id) {
        return folder.all().stream().filter(person -> person.user().equals(id)).findFirst();
    }

    Optional<StoredPasskeys> byName(String name) {
        return folder.all().stream().filter(person -> person.name().equals(name)).findFirst();
    }
}
