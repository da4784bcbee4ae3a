package org.umoorsehhat.identity.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.umoorsehhat.identity.client.People;
import org.umoorsehhat.identity.client.Person;
import org.umoorsehhat.identity.key.SigningKey;

@Configuration
@EnableConfigurationProperties({TokenProperties.class, RefreshProperties.class})
class TokenConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(
            TokenProperties properties, SigningKey key, People people) {
        return token -> {
            token.getJwsHeader().algorithm(key.algorithm());
            Authentication who = token.getPrincipal();
            Person person = who == null ? null : people.named(who.getName());
            if (person == null) {
                // Removed from the configuration while logged in.
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            token.getClaims().claims(claims -> claims.putAll(person.claims()));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getClaims().audience(properties.audience());
            }
        };
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            JWKSource<SecurityContext> keys,
            TokenProperties properties,
            RegisteredClientRepository clients,
            RefreshTokenFamilies refreshTokens) {
        return new AuthorizationCodeStore(
                new IdTokenHints(keys, properties.issuer(), clients), refreshTokens);
    }

    /** As the framework's own, but for refresh tokens. */
    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens(
            JwtEncoder encoder, OAuth2TokenCustomizer<JwtEncodingContext> claims, Clock clock) {
        var signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens(clock));
    }
}
