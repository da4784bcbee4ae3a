package org.umoorsehhat.identity.token;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers no token. A JWT carries all there is to know, nobody can ask about it or revoke it
 * here, and the framework's own store would grow by one entry for each token ever issued.
 */
final class ForgottenAuthorizations implements OAuth2AuthorizationService {

    @Override
    public void save(OAuth2Authorization authorization) {
        // Deliberately nothing.
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // There is none.
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType tokenType) {
        return null;
    }
}
