package org.umoorsehhat.identity.key;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** The key that every token is signed with. */
public final class SigningKey {

    private final JWK key;

    SigningKey(JWK key) {
        this.key = key;
    }

    JWK key() {
        return key;
    }

    /** What goes with the kind of key. */
    public SignatureAlgorithm algorithm() {
        return key instanceof ECKey ? SignatureAlgorithm.ES256 : SignatureAlgorithm.RS256;
    }
}
