package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** As {@code make up} runs it: a key of its own making, and clients for demonstrations. */
@ActiveProfiles("local")
class LocalIdentityTest extends IdentityTest {

    @TempDir static Path folder;

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry registry) {
        registry.add("SIGNING_KEY_FILE", () -> folder.resolve("new/signing-key.jwk").toString());
        registry.add("OIDC_ALLOWED_ORIGINS", () -> "http://localhost:8080");
    }

    @Test
    void discoveryNamesWhatIsServedAndNothingElse() throws Exception {
        JsonNode discovery = json(get("/.well-known/openid-configuration"));

        assertThat(discovery.path("issuer").asString()).isEqualTo("http://localhost:9000");
        assertThat(discovery.path("jwks_uri").asString())
                .isEqualTo("http://localhost:9000/oauth2/jwks");
        assertThat(discovery.path("token_endpoint").asString())
                .isEqualTo("http://localhost:9000/oauth2/token");
        assertThat(discovery.path("grant_types_supported").toString())
                .isEqualTo("[\"client_credentials\",\"authorization_code\",\"refresh_token\"]");
        assertThat(discovery.has("introspection_endpoint")).isFalse();
        assertThat(discovery.has("revocation_endpoint")).isFalse();
    }

    @Test
    void publishesThePublicHalfOfItsKeyOnly() throws Exception {
        HttpResponse<String> answer = get("/oauth2/jwks");

        JWKSet keys = JWKSet.parse(answer.body());
        assertThat(keys.getKeys()).hasSize(1);
        assertThat(keys.containsNonPublicKeys()).isFalse();
        assertThat(Files.readString(folder.resolve("new/signing-key.jwk")))
                .contains(keys.getKeys().getFirst().getKeyID());
    }

    @Test
    void anAdministratorIsOne() throws Exception {
        JWTClaimsSet claims = claims("admin");

        assertThat(claims.getSubject()).isEqualTo("admin");
        assertThat(claims.getStringClaim("name")).isEqualTo("Administrator");
        assertThat(claims.getStringListClaim("roles")).containsExactly("admin");
        assertThat(claims.getClaims()).doesNotContainKeys("patient_id", "doctor_id");
    }

    @Test
    void theFrontDeskHasNoNumberOfAnybody() throws Exception {
        JWTClaimsSet claims = claims("desk1");

        assertThat(claims.getSubject()).isEqualTo("desk1");
        assertThat(claims.getStringClaim("name")).isEqualTo("Front desk 1");
        assertThat(claims.getStringListClaim("roles")).containsExactly("front_desk");
        assertThat(claims.getClaims()).doesNotContainKeys("patient_id", "doctor_id");
    }

    @Test
    void aDoctorHasADoctorsNumber() throws Exception {
        JWTClaimsSet claims = claims("doctor2");

        assertThat(claims.getSubject()).isEqualTo("doctor2");
        assertThat(claims.getStringListClaim("roles")).containsExactly("doctor");
        assertThat(claims.getLongClaim("doctor_id")).isEqualTo(2);
        assertThat(claims.getClaims()).doesNotContainKey("patient_id");
    }

    @Test
    void aPatientHasAPatientsNumber() throws Exception {
        JWTClaimsSet claims = claims("patient5");

        assertThat(claims.getSubject()).isEqualTo("patient5");
        assertThat(claims.getStringListClaim("roles")).containsExactly("patient");
        assertThat(claims.getLongClaim("patient_id")).isEqualTo(5);
        assertThat(claims.getClaims()).doesNotContainKey("doctor_id");
    }

    @Test
    void everyTokenIsForThePlatformAndLivesForADayOfWork() throws Exception {
        JWTClaimsSet claims = claims("patient123456");

        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9000");
        assertThat(claims.getAudience()).isEqualTo(List.of("umoor-sehhat-appointments"));
        assertThat(
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "patient",
                "patient0",
                "patient01",
                "patient-1",
                "patient1 ",
                "doctor1x",
                "Admin",
                "patient9999999999999999999"
            })
    void anUnknownClientIsRefused(String client) throws Exception {
        HttpResponse<String> answer = token(client, "demo");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        assertThat(token("admin", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void noOtherGrantIsServed() throws Exception {
        HttpResponse<String> answer =
                send(
                        request("/oauth2/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&username=admin&password=demo"
                                                        + "&client_id=admin&client_secret=demo")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/oauth2/introspect", "/oauth2/revoke", "/userinfo"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void scriptsOfTheOriginsThatAreNamedMayAskForTokens() throws Exception {
        assertThat(preflight("http://localhost:8080").statusCode()).isEqualTo(200);
        assertThat(
                        preflight("http://localhost:8080")
                                .headers()
                                .firstValue("Access-Control-Allow-Origin"))
                .contains("http://localhost:8080");
        assertThat(preflight("https://elsewhere.example").statusCode()).isEqualTo(403);
    }

    @Test
    void isHealthy() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return send(
                request("/oauth2/token")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "Authorization"));
    }

    /** The claims of a fresh token whose signature the published key confirms. */
    private JWTClaimsSet claims(String client) throws Exception {
        SignedJWT jwt =
                SignedJWT.parse(json(token(client, "demo")).path("access_token").asString());
        var key =
                JWKSet.parse(get("/oauth2/jwks").body())
                        .getKeyByKeyId(jwt.getHeader().getKeyID())
                        .toRSAKey();

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }
}
