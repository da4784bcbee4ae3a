package org.umoorsehhat.identity.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * What an ID token that somebody logs out with stands for. It says so itself, signed: none has to
 * be remembered. One that has expired is good for that, too (OpenID Connect RP-Initiated Logout).
 */
final class IdTokenHints {

    private final NimbusJwtDecoder decoder;
    private final RegisteredClientRepository clients;

    IdTokenHints(
            JWKSource<SecurityContext> keys, String issuer, RegisteredClientRepository clients) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        // The decoder's own validator looks at the issuer, and nothing at the time.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        this.decoder.setJwtValidator(new JwtIssuerValidator(issuer));
        this.clients = clients;
    }

    @Nullable OAuth2Authorization find(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            List<String> audience = jwt.getAudience();
            RegisteredClient client =
                    audience == null || audience.isEmpty()
                            ? null
                            : clients.findByClientId(audience.getFirst());
            String name = jwt.getSubject();
            return client == null || name == null ? null : authorization(jwt, name, client);
        } catch (JwtException e) {
            return null;
        }
    }

    private static OAuth2Authorization authorization(
            Jwt jwt, String name, RegisteredClient client) {
        var token =
                new OidcIdToken(
                        jwt.getTokenValue(),
                        jwt.getIssuedAt(),
                        jwt.getExpiresAt(),
                        jwt.getClaims());
        return OAuth2Authorization.withRegisteredClient(client)
                .principalName(name)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()))
                .token(token)
                .build();
    }
}
