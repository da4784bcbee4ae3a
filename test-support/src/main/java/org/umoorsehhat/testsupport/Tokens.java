package org.umoorsehhat.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Access tokens of the {@link TestIssuer}, valid for an hour; ready for an {@code Authorization:
 * Bearer} header.
 */
public final class Tokens {

    private Tokens() {}

    /** A patient whose {@code sub} is {@code patient<id>}. */
    public static String patient(long id) {
        return token(
                Map.of(
                        "sub",
                        "patient" + id,
                        "name",
                        "Patient " + id,
                        "roles",
                        List.of("patient"),
                        "patient_id",
                        id));
    }

    /** A doctor whose {@code sub} is {@code doctor<id>}. */
    public static String doctor(long id) {
        return token(
                Map.of(
                        "sub",
                        "doctor" + id,
                        "name",
                        "Doctor " + id,
                        "roles",
                        List.of("doctor"),
                        "doctor_id",
                        id));
    }

    /** Somebody at the front desk. */
    public static String frontDesk() {
        return token(
                Map.of("sub", "desk1", "name", "Front desk 1", "roles", List.of("front_desk")));
    }

    /** The administrator. */
    public static String admin() {
        return token(administrator());
    }

    /**
     * A token with these claims beside {@code iss}, {@code aud}, {@code iat} and {@code exp}, which
     * they may replace.
     */
    public static String token(Map<String, Object> claims) {
        return signed(claims, TestIssuer.shared().key());
    }

    static Map<String, Object> administrator() {
        return Map.of("sub", "admin", "name", "Administrator", "roles", List.of("admin"));
    }

    static String signed(Map<String, Object> claims, RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var jwt = new SignedJWT(header, claims(claims));
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    static JWTClaimsSet claims(Map<String, Object> claims) {
        Instant now = Instant.now();
        var all =
                new JWTClaimsSet.Builder()
                        .issuer(TestIssuer.shared().uri())
                        .audience(TestIssuer.AUDIENCE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        claims.forEach(all::claim);
        return all.build();
    }
}
