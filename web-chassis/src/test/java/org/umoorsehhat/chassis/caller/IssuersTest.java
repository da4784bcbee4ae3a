package org.umoorsehhat.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.umoorsehhat.chassis.caller.SecurityProperties.Issuer;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Tokens of every issuer that is configured, and of no other. */
class IssuersTest {

    private static final String PARTNER = "https://partner.example.org";

    private final ReactiveJwtDecoder first =
            token -> Mono.error(new BadJwtException("not a token of the first issuer"));
    private RSAKey key;
    private HttpServer keys;

    @BeforeEach
    void publishKeys() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("partner").generate();
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] json = new JWKSet(key.toPublicJWK()).toString().getBytes();
        keys.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, json.length);
                        exchange.getResponseBody().write(json);
                    }
                });
        keys.start();
    }

    @AfterEach
    void stop() {
        keys.stop(0);
    }

    @Test
    void oneMoreIssuerIsAccepted() throws JOSEException {
        StepVerifier.create(authenticate(token(PARTNER, "appointments", key)))
                .assertNext(caller -> assertThat(caller.getName()).isEqualTo("somebody"))
                .verifyComplete();
    }

    @Test
    void itIsCheckedLikeTheFirst() throws JOSEException {
        var other = new RSAKeyGenerator(2048).keyID("partner").generate();
        refused(token(PARTNER, "another-platform", key));
        refused(token(PARTNER, "appointments", other));
        refused(token("https://nobody.example.org", "appointments", key));
        refused(token("https://first.example.org", "appointments", key));
    }

    @Test
    void keysThatCannotBeReadAreNotTheCallersFault() throws JOSEException {
        String token = token(PARTNER, "appointments", key);
        keys.stop(0);
        StepVerifier.create(authenticate(token)).verifyError(AuthenticationServiceException.class);
    }

    private void refused(String token) {
        StepVerifier.create(authenticate(token)).verifyError(InvalidBearerTokenException.class);
    }

    private Mono<Authentication> authenticate(String token) {
        var standard = new OAuth2ResourceServerProperties.Jwt();
        standard.setIssuerUri("https://first.example.org");
        standard.setAudiences(List.of("appointments"));
        var uri = URI.create("http://localhost:" + keys.getAddress().getPort() + "/jwks");
        var seen = new KeyChanges(new CheckedTokens(Duration.ZERO, 0, Clock.systemUTC()));
        var resolver = Issuers.resolver(first, standard, List.of(new Issuer(PARTNER, uri)), seen);
        var request = MockServerHttpRequest.get("/").header("Authorization", "Bearer " + token);
        return resolver.resolve(MockServerWebExchange.from(request))
                .flatMap(
                        manager -> manager.authenticate(new BearerTokenAuthenticationToken(token)));
    }

    private static String token(String issuer, String audience, RSAKey key) throws JOSEException {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject("somebody")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("partner").build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
