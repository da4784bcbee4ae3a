package org.umoorsehhat.identity.passkey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys themselves: public keys. */
record StoredCredentials(PasskeyFolder folder, StoredUsers users, int perPerson)
        implements UserCredentialRepository {

    @Override
    public void save(CredentialRecord record) {
        StoredPasskeys person =
                users.byId(record.getUserEntityUserId())
                        .orElseThrow(() -> new IllegalArgumentException("nobody of that id"));
        put(person, record.getCredentialId(), StoredPasskeys.Passkey.of(record));
    }

    @Override
    public void delete(Bytes id) {
        folder.all().stream()
                .filter(person -> person.records().stream().anyMatch(r -> is(r, id)))
                .forEach(person -> put(person, id, null));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return folder.all().stream()
                .flatMap(person -> person.records().stream())
                .filter(record -> is(record, id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return users.byId(user).map(StoredPasskeys::records).orElse(List.of());
    }

    private void put(StoredPasskeys person, Bytes id, StoredPasskeys.@Nullable Passkey passkey) {
        var all = new ArrayList<>(person.passkeys());
        all.removeIf(old -> old.id().equals(id.toBase64UrlString()));
        if (passkey != null) {
            all.add(passkey);
        }
        if (all.size() > perPerson) {
            throw new IllegalStateException("%d passkeys are enough".formatted(perPerson));
        }
        folder.put(new StoredPasskeys(person.name(), person.userId(), all));
    }

    private static boolean is(CredentialRecord record, Bytes id) {
        return record.getCredentialId().equals(id);
    }
}
