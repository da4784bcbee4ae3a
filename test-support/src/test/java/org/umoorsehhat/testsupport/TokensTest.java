package org.umoorsehhat.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The tokens against the decoder that the services use. */
class TokensTest {

    private static final JwtDecoder DECODER = decoder();

    @Test
    void saysWhoThePatientIs() {
        var jwt = DECODER.decode(Tokens.patient(7));

        assertThat(jwt.getSubject()).isEqualTo("patient7");
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("patient");
        assertThat(jwt.<Long>getClaim("patient_id")).isEqualTo(7);
    }

    @Test
    void saysWhoTheDoctorIs() {
        var jwt = DECODER.decode(Tokens.doctor(3));

        assertThat(jwt.getSubject()).isEqualTo("doctor3");
        assertThat(jwt.<Long>getClaim("doctor_id")).isEqualTo(3);
    }

    @Test
    void takesAnyClaims() {
        var jwt =
                DECODER.decode(
                        Tokens.token(Map.of("sub", "x", "roles", List.of("admin", "doctor"))));

        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("admin", "doctor");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void noForgedTokenPasses(String what, String token) {
        assertThatThrownBy(() -> DECODER.decode(token)).as(what).isInstanceOf(JwtException.class);
    }

    static Object[][] forged() {
        return ForgedTokens.all().entrySet().stream()
                .map(e -> new Object[] {e.getKey(), e.getValue()})
                .toArray(Object[][]::new);
    }

    private static JwtDecoder decoder() {
        String issuer = TestIssuer.shared().uri();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD, aud -> aud.contains(TestIssuer.AUDIENCE))));
        return decoder;
    }
}
