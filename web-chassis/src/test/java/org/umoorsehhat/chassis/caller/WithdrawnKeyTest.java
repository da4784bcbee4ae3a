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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

/** An issuer withdraws a key: what it has signed is worth nothing once that is known. */
class WithdrawnKeyTest {

    private final CheckedTokens tokens =
            new CheckedTokens(Duration.ofMinutes(1), 100, Clock.systemUTC());
    private RSAKey oldKey;
    private RSAKey newKey;
    private volatile byte[] published;
    private HttpServer issuer;
    private ReactiveAuthenticationManager manager;

    @BeforeEach
    void publishTheOldKey() throws Exception {
        oldKey = new RSAKeyGenerator(2048).keyID("old").generate();
        newKey = new RSAKeyGenerator(2048).keyID("new").generate();
        publish(oldKey);
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, published.length);
                        exchange.getResponseBody().write(published);
                    }
                });
        issuer.start();
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(
                                "http://localhost:" + issuer.getAddress().getPort() + "/jwks")
                        .webClient(WebClient.builder().filter(new KeyChanges(tokens)).build())
                        .build();
        manager = tokens.around(new JwtReactiveAuthenticationManager(decoder));
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private void publish(RSAKey key) {
        published = new JWKSet(key.toPublicJWK()).toString().getBytes();
    }

    @Test
    void itsTokensEndAtOnce() throws JOSEException {
        String old = token(oldKey);
        accepted(old);
        publish(newKey);
        accepted(old);

        // Of a key that is not known yet: the keys are read again.
        accepted(token(newKey));

        StepVerifier.create(manager.authenticate(new BearerTokenAuthenticationToken(old)))
                .verifyError(InvalidBearerTokenException.class);
    }

    private void accepted(String token) {
        StepVerifier.create(manager.authenticate(new BearerTokenAuthenticationToken(token)))
                .assertNext(caller -> assertThat(caller.getName()).isEqualTo("somebody"))
                .verifyComplete();
    }

    private static String token(RSAKey key) throws JOSEException {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject("somebody")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build();
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
