package org.umoorsehhat.chassis.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Remembers for a few seconds that a token is good, since whoever has one sends it with every
 * request: reading and verifying it anew costs more than most requests. It is remembered by its
 * hash, only when it was good, never past its expiry, and no longer than until the issuer's keys
 * change. Whether it was revoked, and whether its holder is active, is asked for each request all
 * the same, after this.
 */
public final class CheckedTokens {

    private final Cache<TokenHash, Checked> good;
    private final Duration keep;
    private final Clock clock;

    /** Counts the changes of keys: what was checked before one is not remembered after it. */
    private final AtomicLong changes = new AtomicLong();

    /**
     * @param keep how long a token is remembered, ≥ 0
     * @param most tokens that are
     */
    CheckedTokens(Duration keep, int most, Clock clock) {
        this.keep = keep;
        this.clock = clock;
        this.good = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(keep).build();
    }

    private record Checked(Authentication caller, Instant until) {}

    /** {@code checking}, which is not asked about tokens that are remembered. */
    public ReactiveAuthenticationManager around(ReactiveAuthenticationManager checking) {
        return presented ->
                presented instanceof BearerTokenAuthenticationToken token
                        ? authenticate(token, checking)
                        : checking.authenticate(presented);
    }

    private Mono<Authentication> authenticate(
            BearerTokenAuthenticationToken token, ReactiveAuthenticationManager checking) {
        TokenHash hash = TokenHash.of(token.getToken());
        Checked known = good.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Mono.just(known.caller());
        }
        long before = changes.get();
        return checking.authenticate(token).doOnNext(caller -> remember(hash, caller, before));
    }

    private void remember(TokenHash hash, Authentication caller, long before) {
        good.put(hash, new Checked(caller, until(caller)));
        if (changes.get() != before) {
            good.invalidate(hash);
        }
    }

    private Instant until(Authentication caller) {
        Instant latest = clock.instant().plus(keep);
        Instant expiry = caller.getPrincipal() instanceof Jwt token ? token.getExpiresAt() : null;
        return expiry != null && expiry.isBefore(latest) ? expiry : latest;
    }

    /** The issuer's keys have changed: every token is checked anew. */
    void forget() {
        changes.incrementAndGet();
        good.invalidateAll();
    }
}
