package org.umoorsehhat.booking.online.web.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors that were made with {@code openssl dgst -sha256 -hmac}. */
class StripeSignatureTest {

    private static final byte[] BODY =
            "{\"id\":\"evt_1\",\"name\":\"\u0646\"}".getBytes(StandardCharsets.UTF_8);
    private static final long AT = 1_790_000_000;
    private static final String NEW =
            "3f652be5691e50893e7f894089805f4ad6d7c14627d216ad3af049b0d805b2a4";
    private static final String OLD =
            "d1ba331b903ededa493fa08711d2fa2e5465e363fcc126280fde49f2c2f51a09";

    private static boolean isGood(byte[] body, String header, long now) {
        var clock = Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
        return new StripeSignature(List.of("whsec_new", "whsec_old"), Duration.ofMinutes(5), clock)
                .isGood(body, header);
    }

    private static String header(String... signatures) {
        return "t=" + AT + ",v1=" + String.join(",v1=", signatures);
    }

    @Test
    void anyOfTheSecretsIsGood() {
        assertThat(isGood(BODY, header(NEW), AT)).isTrue();
        assertThat(isGood(BODY, header(OLD), AT)).isTrue();
        assertThat(isGood(BODY, header("0".repeat(64), OLD), AT)).isTrue();
        assertThat(isGood(BODY, header(NEW) + ",v0=" + "0".repeat(64), AT)).isTrue();
    }

    @Test
    void fiveMinutesAreAllowed() {
        assertThat(isGood(BODY, header(NEW), AT + 300)).isTrue();
        assertThat(isGood(BODY, header(NEW), AT + 301)).isFalse();
    }

    @Test
    void anotherBodyTimeOrSignatureIsNot() {
        assertThat(isGood("{}".getBytes(StandardCharsets.UTF_8), header(NEW), AT)).isFalse();
        assertThat(isGood(BODY, header(NEW).replace("t=179", "t=178"), AT)).isFalse();
        assertThat(isGood(BODY, header("0".repeat(64)), AT)).isFalse();
        assertThat(isGood(BODY, header(NEW).replace("v1=", "v0="), AT)).isFalse();
    }
}
