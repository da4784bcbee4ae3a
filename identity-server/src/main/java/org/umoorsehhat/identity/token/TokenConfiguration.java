package org.umoorsehhat.identity.token;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.umoorsehhat.identity.client.Clients;
import org.umoorsehhat.identity.key.SigningKey;

@Configuration
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(TokenProperties properties, SigningKey key) {
        return token -> {
            token.getJwsHeader().algorithm(key.algorithm());
            token.getClaims()
                    .audience(properties.audience())
                    .claims(claims ->
                            claims.putAll(Clients.person(token.getRegisteredClient()).claims()));
        };
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgottenAuthorizations();
    }
}
