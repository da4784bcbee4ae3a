package org.umoorsehhat.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers for some minutes which login a code stands for, so that the console can fetch its token
 * once; of the pages' logins, the latest refresh token; and no access token. A JWT carries all
 * there is to know, nobody can ask about it or revoke it here, and the framework's own store would
 * grow by one entry for each token ever issued.
 */
final class AuthorizationCodeStore implements OAuth2AuthorizationService {

    /** Longer than a code lives: one that is shown a second time is known as used. */
    private final Cache<String, OAuth2Authorization> byCode =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .build();

    private final IdTokenHints idTokens;
    private final RefreshTokenFamilies refreshTokens;

    AuthorizationCodeStore(IdTokenHints idTokens, RefreshTokenFamilies refreshTokens) {
        this.idTokens = idTokens;
        this.refreshTokens = refreshTokens;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        String code = code(authorization);
        if (code != null) {
            byCode.put(code, authorization);
        }
        refreshTokens.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        String code = code(authorization);
        if (code != null) {
            byCode.invalidate(code);
        }
    }

    private static @Nullable String code(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return code == null ? null : code.getToken().getTokenValue();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType tokenType) {
        return switch (tokenType == null ? "" : tokenType.getValue()) {
            case OAuth2ParameterNames.CODE -> byCode.getIfPresent(token);
            case OAuth2ParameterNames.REFRESH_TOKEN -> refreshTokens.find(token);
            case OidcParameterNames.ID_TOKEN -> idTokens.find(token);
            default -> null;
        };
    }
}
