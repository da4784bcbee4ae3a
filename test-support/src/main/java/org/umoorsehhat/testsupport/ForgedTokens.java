package org.umoorsehhat.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An administrator's tokens, each with one thing wrong: a service must answer all of them with
 * {@code 401}.
 */
public final class ForgedTokens {

    private ForgedTokens() {}

    /** All of them by what is wrong, for parameterised tests. */
    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("wrong issuer", wrongIssuer());
        all.put("wrong audience", wrongAudience());
        all.put("expired", expired());
        all.put("not yet valid", notYetValid());
        all.put("not signed", unsigned());
        all.put("HS256 with the public key", signedWithPublicKey());
        all.put("somebody else's key", otherKey());
        return all;
    }

    public static String wrongIssuer() {
        return Tokens.token(administratorWith("iss", "https://issuer.example.org"));
    }

    public static String wrongAudience() {
        return Tokens.token(administratorWith("aud", "another-platform"));
    }

    /** Expired an hour ago: beyond any tolerance for clocks that differ. */
    public static String expired() {
        return Tokens.token(administratorWith("exp", hoursFromNow(-1)));
    }

    public static String notYetValid() {
        return Tokens.token(administratorWith("nbf", hoursFromNow(1)));
    }

    /** {@code alg=none}. */
    public static String unsigned() {
        return new PlainJWT(Tokens.claims(Tokens.administrator())).serialize();
    }

    /** {@code alg=HS256}: what a verifier accepts that lets the token choose the algorithm. */
    public static String signedWithPublicKey() {
        var key = TestIssuer.shared().key();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
        var jwt = new SignedJWT(header, Tokens.claims(Tokens.administrator()));
        try {
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /** Signed with a key that only claims the issuer's key id. */
    public static String otherKey() {
        var key = TestIssuer.newKey(TestIssuer.shared().key().getKeyID());
        return Tokens.signed(Tokens.administrator(), key);
    }

    private static Map<String, Object> administratorWith(String claim, Object value) {
        var claims = new HashMap<>(Tokens.administrator());
        claims.put(claim, value);
        return claims;
    }

    private static Date hoursFromNow(int hours) {
        return Date.from(Instant.now().plus(Duration.ofHours(hours)));
    }
}
