package org.umoorsehhat.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.event.SecurityEvent;
import org.umoorsehhat.identity.event.SecurityLog;

/**
 * The logins that go on by refresh tokens. Each token serves once and brings the next one; who
 * shows an earlier one has stolen it, or was stolen from: the whole family ends (RFC 9700, 4.14.2).
 * It ends as well when its person logs out, and a while after the login.
 */
@Component
public final class RefreshTokenFamilies {

    /** A login, as of its latest token. */
    private record Family(OAuth2Authorization login, Instant begun) {

        boolean isOf(String person) {
            return login.getPrincipalName().equals(person);
        }

        boolean isLatest(String token) {
            var latest = login.getToken(OAuth2RefreshToken.class);
            return latest != null && latest.isActive() && same(latest.getToken(), token);
        }

        private static boolean same(OAuth2RefreshToken latest, String token) {
            return MessageDigest.isEqual(
                    latest.getTokenValue().getBytes(StandardCharsets.UTF_8),
                    token.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Cache<String, Family> byId;
    private final RefreshProperties properties;
    private final SecurityLog log;
    private final Clock clock;

    RefreshTokenFamilies(RefreshProperties properties, SecurityLog log, Clock clock) {
        this.properties = properties;
        this.log = log;
        this.clock = clock;
        this.byId =
                Caffeine.newBuilder()
                        .maximumSize(properties.most())
                        .expireAfterWrite(properties.longest())
                        .build();
    }

    /** Remembers what a login has become, if it has a refresh token. */
    void save(OAuth2Authorization login) {
        var token = login.getRefreshToken();
        if (token == null) {
            return;
        }
        if (token.isInvalidated()) {
            // The framework says so of a code that is shown twice.
            byId.invalidate(login.getId());
            return;
        }
        Family before = byId.getIfPresent(login.getId());
        if (before == null) {
            makeRoom(login.getPrincipalName());
        }
        byId.put(login.getId(), new Family(login, before == null ? now() : before.begun()));
    }

    /** The login whose latest token this is. */
    @Nullable OAuth2Authorization find(String token) {
        String id = RefreshTokens.family(token);
        Family family = byId.getIfPresent(id);
        if (family == null) {
            return null;
        }
        if (!family.isLatest(token)) {
            byId.invalidate(id);
            log.tell(SecurityEvent.REFRESH_REUSED, "token", family.login().getPrincipalName());
            return null;
        }
        if (family.begun().plus(properties.longest()).isBefore(now())) {
            byId.invalidate(id);
            return null;
        }
        return family.login();
    }

    /** Ends all of one person's. */
    public void end(String person) {
        byId.asMap().values().removeIf(family -> family.isOf(person));
    }

    private void makeRoom(String person) {
        var theirs =
                byId.asMap().entrySet().stream()
                        .filter(entry -> entry.getValue().isOf(person))
                        .sorted(Comparator.comparing(entry -> entry.getValue().begun()))
                        .map(Map.Entry::getKey)
                        .toList();
        int tooMany = theirs.size() - properties.perPerson() + 1;
        theirs.stream().limit(Math.max(0, tooMany)).forEach(byId::invalidate);
    }

    private Instant now() {
        return clock.instant();
    }
}
