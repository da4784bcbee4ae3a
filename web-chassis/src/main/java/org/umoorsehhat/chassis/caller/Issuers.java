package org.umoorsehhat.chassis.caller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.caller.SecurityProperties.Issuer;
import reactor.core.publisher.Mono;

/** Chooses the keys by the token's issuer. A token of any issuer that is not configured is bad. */
final class Issuers {

    private Issuers() {}

    /**
     * @param first checks the tokens of the issuer in {@code standard}
     * @param keys is told of what is read of the others' keys
     */
    static ReactiveAuthenticationManagerResolver<ServerWebExchange> resolver(
            ReactiveJwtDecoder first,
            OAuth2ResourceServerProperties.Jwt standard,
            List<Issuer> more,
            KeyChanges keys) {
        Map<String, ReactiveAuthenticationManager> managers = new HashMap<>();
        for (Issuer issuer : more) {
            managers.put(issuer.issuer(), manager(decoder(issuer, standard.getAudiences(), keys)));
        }
        managers.put(String.valueOf(standard.getIssuerUri()), manager(first));
        return new JwtIssuerReactiveAuthenticationManagerResolver(
                (String issuer) -> Mono.justOrEmpty(managers.get(issuer)));
    }

    private static ReactiveAuthenticationManager manager(ReactiveJwtDecoder decoder) {
        var manager = new JwtReactiveAuthenticationManager(decoder);
        // The decoder's way to say that it could not read the issuer's keys: not the caller's
        // fault.
        return token ->
                manager.authenticate(token)
                        .onErrorMap(
                                IllegalStateException.class,
                                failure ->
                                        new AuthenticationServiceException(
                                                "the issuer's keys cannot be read", failure));
    }

    private static ReactiveJwtDecoder decoder(
            Issuer issuer, List<String> audiences, KeyChanges keys) {
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(issuer.jwkSetUri().toString())
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .webClient(WebClient.builder().filter(keys).build())
                        .build();
        var audience =
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        named -> named != null && named.stream().anyMatch(audiences::contains));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer.issuer()), audience));
        return decoder;
    }
}
