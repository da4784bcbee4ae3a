package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Without the local profile: keys and clients are given, and there are no others. */
class ProductionIdentityTest extends IdentityTest {

    @TempDir static Path folder;

    @DynamicPropertySource
    static void keysAndClients(DynamicPropertyRegistry registry) throws Exception {
        Path current = folder.resolve("current.jwk");
        Path previous = folder.resolve("previous.jwk");
        Files.writeString(
                current,
                new ECKeyGenerator(Curve.P_256).keyID("current").generate().toJSONString());
        Files.writeString(
                previous, new RSAKeyGenerator(2048).keyID("previous").generate().toJSONString());
        registry.add("SIGNING_KEY_FILE", current::toString);
        registry.add("ADDITIONAL_KEY_FILES", previous::toString);
        String client = "umoorsehhat.identity.clients.front-desk.";
        registry.add(
                client + "secret", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode("given"));
        registry.add(client + "roles", () -> "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "doctor1", "patient1"})
    void thereAreNoDemonstrationClients(String client) throws Exception {
        assertThat(token(client, "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void aConfiguredClientGetsATokenOfTheCurrentKey() throws Exception {
        SignedJWT jwt = token();

        JWKSet keys = JWKSet.parse(get("/oauth2/jwks").body());
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jwt.verify(new ECDSAVerifier(keys.getKeyByKeyId("current").toECKey()))).isTrue();
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("front-desk");
        assertThat(jwt.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("admin");
    }

    @Test
    void tokensAreShortLived() throws Exception {
        var claims = token().getJWTClaimsSet();

        assertThat(
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theAdditionalKeyIsPublishedSoThatItsTokensStayGood() throws Exception {
        JWKSet keys = JWKSet.parse(get("/oauth2/jwks").body());

        assertThat(keys.getKeys()).extracting("keyID").containsExactly("current", "previous");
        assertThat(keys.containsNonPublicKeys()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/oauth2/authorize", "/default-ui.css"})
    void nobodyLogsInWhereThereIsNoConsole(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(403);
        assertThat(json(get("/.well-known/openid-configuration")).path("grant_types_supported"))
                .hasToString("[\"client_credentials\"]");
    }

    private SignedJWT token() throws Exception {
        HttpResponse<String> answer = token("front-desk", "given");
        assertThat(answer.statusCode()).isEqualTo(200);
        return SignedJWT.parse(json(answer).path("access_token").asString());
    }
}
