package org.umoorsehhat.identity;

import static org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadataClaimNames.GRANT_TYPES_SUPPORTED;

import java.util.List;
import java.util.Map;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** What this server says about itself: only what it serves. */
final class Discovery {

    private static final List<String> NOT_SERVED =
            List.of(
                    "device_authorization_",
                    "end_session_",
                    "introspection_",
                    "pushed_authorization_",
                    "registration_",
                    "revocation_",
                    "userinfo_");

    private Discovery() {}

    static void publish(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationServerMetadataEndpoint(endpoint ->
                endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.claims(Discovery::correct)));
        server.oidc(oidc ->
                oidc.providerConfigurationEndpoint(endpoint ->
                        endpoint.providerConfigurationCustomizer(
                                metadata -> metadata.claims(Discovery::correct))));
    }

    private static void correct(Map<String, Object> claims) {
        claims.keySet().removeIf(claim -> NOT_SERVED.stream().anyMatch(claim::startsWith));
        claims.put(
                GRANT_TYPES_SUPPORTED,
                List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
    }
}
