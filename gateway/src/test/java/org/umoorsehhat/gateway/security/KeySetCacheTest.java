package org.umoorsehhat.gateway.security;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;

/** The issuer's keys are served by what plays a service elsewhere. */
class KeySetCacheTest extends GatewayTest {

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("OIDC_JWK_SET_URI", () -> Upstreams.service("waitlist").baseUrl() + "/keys");
    }

    @Test
    void tokensWithMadeUpKeysDoNotFloodTheIssuer() throws Exception {
        RSAKey forger = new RSAKeyGenerator(2048).generate();
        Upstreams.service("waitlist")
                .stubFor(
                        WireMock.get(urlEqualTo("/keys"))
                                .willReturn(
                                        okJson(
                                                new JWKSet(
                                                                new RSAKeyGenerator(2048)
                                                                        .keyID("real")
                                                                        .generate()
                                                                        .toPublicJWK())
                                                        .toString())));

        for (int i = 0; i < 30; i++) {
            problem(
                    send(as(signed(forger, "made-up-" + i), "/api/appointments/doctors/")),
                    401,
                    "unauthorized");
        }

        assertThat(Upstreams.seenBy("waitlist")).hasSizeBetween(1, 9);
    }

    private static String signed(RSAKey key, String keyId) throws Exception {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
                        new JWTClaimsSet.Builder().subject("admin").build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
