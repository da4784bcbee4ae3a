package org.umoorsehhat.notification.channel.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Google service account: signs the assertions that are exchanged for access tokens. */
final class GoogleAccount {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final long LIFETIME_SECONDS = 3600;

    private final String projectId;
    private final String email;
    private final @Nullable String keyId;
    private final PrivateKey key;
    private final URI tokenUri;

    private GoogleAccount(
            String projectId, String email, @Nullable String keyId, PrivateKey key, URI tokenUri) {
        this.projectId = projectId;
        this.email = email;
        this.keyId = keyId;
        this.key = key;
        this.tokenUri = tokenUri;
    }

    /**
     * @param file a service account's key file
     * @throws IllegalArgumentException when it is none; without any part of it in the message
     */
    static GoogleAccount read(String file, JsonMapper json) {
        try {
            JsonNode content = json.readTree(file);
            String pem = content.required("private_key").asString();
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new GoogleAccount(
                    content.required("project_id").asString(),
                    content.required("client_email").asString(),
                    content.path("private_key_id").asString(null),
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)),
                    URI.create(
                            content.path("token_uri")
                                    .asString("https://oauth2.googleapis.com/token")));
        } catch (RuntimeException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "FCM_SERVICE_ACCOUNT is not the key file of a Google service account");
        }
    }

    String projectId() {
        return projectId;
    }

    URI tokenUri() {
        return tokenUri;
    }

    /** A signed assertion (RFC 7523), good for an hour. */
    String assertion(Instant now) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(email)
                        .claim("scope", SCOPE)
                        .audience(tokenUri.toString())
                        .claim("iat", now.getEpochSecond())
                        .claim("exp", now.getEpochSecond() + LIFETIME_SECONDS)
                        .build();
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
