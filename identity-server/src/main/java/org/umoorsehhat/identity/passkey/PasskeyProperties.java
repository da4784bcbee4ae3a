package org.umoorsehhat.identity.passkey;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer whose host passkeys are for, and whose page asks for them
 * @param passkeys where they are kept
 */
@ConfigurationProperties("umoorsehhat.identity")
record PasskeyProperties(String issuer, @DefaultValue Passkeys passkeys) {

    /**
     * @param folder a file for each person who has some; empty: there are no passkeys. Several
     *     instances share one folder
     * @param perPerson passkeys at most, 1–100
     */
    record Passkeys(@DefaultValue("") String folder, @DefaultValue("10") int perPerson) {

        Passkeys {
            if (perPerson < 1 || perPerson > 100) {
                throw new IllegalArgumentException(
                        "umoorsehhat.identity.passkeys.per-person must be from 1 to 100");
            }
        }
    }

    boolean enabled() {
        return !passkeys.folder().isBlank();
    }

    Path folder() {
        return Path.of(passkeys.folder());
    }

    /** The relying party's id: a host without a port. */
    String host() {
        return URI.create(issuer).getHost();
    }

    String origin() {
        URI uri = URI.create(issuer);
        return "%s://%s".formatted(uri.getScheme(), uri.getAuthority());
    }
}
