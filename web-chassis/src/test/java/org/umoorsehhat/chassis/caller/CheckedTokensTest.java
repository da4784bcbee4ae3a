package org.umoorsehhat.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

class CheckedTokensTest {

    private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration KEEP = Duration.ofSeconds(10);

    private Instant now = START;
    private final InstantSource time = () -> now;
    private final AtomicInteger checks = new AtomicInteger();
    private final CheckedTokens tokens = new CheckedTokens(KEEP, 100, clock());

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.instant();
            }
        };
    }

    private ReactiveAuthenticationManager checking(@Nullable Instant expiry) {
        return tokens.around(presented -> {
            checks.incrementAndGet();
            String value = ((BearerTokenAuthenticationToken) presented).getToken();
            return value.startsWith("bad")
                    ? Mono.error(new BadCredentialsException(value))
                    : Mono.just(new JwtAuthenticationToken(jwt(value, expiry)));
        });
    }

    private static Jwt jwt(String value, @Nullable Instant expiry) {
        return Jwt.withTokenValue(value)
                .header("alg", "RS256")
                .subject("of " + value)
                .expiresAt(expiry)
                .build();
    }

    private static Authentication present(ReactiveAuthenticationManager to, String token) {
        return to.authenticate(new BearerTokenAuthenticationToken(token)).block();
    }

    @Test
    void aGoodTokenIsCheckedOnce() {
        var manager = checking(START.plusSeconds(60));
        assertThat(present(manager, "one").getName()).isEqualTo("of one");
        assertThat(present(manager, "one").getName()).isEqualTo("of one");
        assertThat(checks).hasValue(1);
    }

    @Test
    void anotherTokenIsAnotherCaller() {
        var manager = checking(START.plusSeconds(60));
        assertThat(present(manager, "one").getName()).isEqualTo("of one");
        assertThat(present(manager, "two").getName()).isEqualTo("of two");
        assertThat(checks).hasValue(2);
    }

    @Test
    void aBadTokenIsCheckedEachTime() {
        var manager = checking(START.plusSeconds(60));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> present(manager, "bad"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThat(checks).hasValue(2);
    }

    @Test
    void nothingIsRememberedPastItsExpiry() {
        var manager = checking(START.plusSeconds(3));
        present(manager, "one");
        now = START.plusMillis(2999);
        present(manager, "one");
        assertThat(checks).hasValue(1);
        now = START.plusSeconds(3);
        present(manager, "one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void nothingIsRememberedForLong() {
        var manager = checking(null);
        present(manager, "one");
        now = START.plus(KEEP);
        present(manager, "one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void whatWasCheckedWithOldKeysIsForgottenWithThem() {
        var manager = checking(START.plusSeconds(60));
        present(manager, "one");
        tokens.forget();
        present(manager, "one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void whatWasBeingCheckedWhenTheKeysChangedIsNotRemembered() {
        var slow =
                tokens.around(presented -> {
                    checks.incrementAndGet();
                    tokens.forget();
                    return Mono.just(new JwtAuthenticationToken(jwt("one", null)));
                });
        present(slow, "one");
        present(slow, "one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void rememberedAreOnlySoMany() {
        var manager = checking(START.plusSeconds(60));
        for (int i = 0; i < 1_000; i++) {
            present(manager, "token " + i);
        }
        checks.set(0);
        for (int i = 0; i < 1_000; i++) {
            present(manager, "token " + i);
        }
        assertThat(checks).hasValueGreaterThan(800);
    }
}
