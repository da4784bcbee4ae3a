package org.umoorsehhat.identity.key;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    /**
     * A code (HMAC-SHA256) that only who has this key can make; its secret is made from the key,
     * one for each purpose.
     */
    public byte[] authenticate(String purpose, String text) {
        byte[] seed = key.toJSONString().getBytes(StandardCharsets.UTF_8);
        return hmac(hmac(seed, purpose), text);
    }

    private static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What goes with the kind of key. */
    public SignatureAlgorithm algorithm() {
        return key instanceof ECKey ? SignatureAlgorithm.ES256 : SignatureAlgorithm.RS256;
    }
}
