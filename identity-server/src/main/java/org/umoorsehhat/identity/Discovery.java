package org.umoorsehhat.identity;

import static org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadataClaimNames.GRANT_TYPES_SUPPORTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** What this server says about itself: only what it serves. */
final class Discovery {

    private static final List<String> NOT_SERVED =
            List.of(
                    "device_authorization_",
                    "introspection_",
                    "pushed_authorization_",
                    "registration_",
                    "revocation_",
                    "userinfo_");

    private Discovery() {}

    static void publish(
            OAuth2AuthorizationServerConfigurer server, boolean login, boolean refresh) {
        server.authorizationServerMetadataEndpoint(endpoint ->
                endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.claims(claims -> correct(claims, login, refresh))));
        server.oidc(oidc ->
                oidc.providerConfigurationEndpoint(endpoint ->
                        endpoint.providerConfigurationCustomizer(metadata ->
                                metadata.claims(claims -> correct(claims, login, refresh)))));
    }

    private static void correct(Map<String, Object> claims, boolean login, boolean refresh) {
        claims.keySet().removeIf(claim -> NOT_SERVED.stream().anyMatch(claim::startsWith));
        if (!login) {
            claims.remove("end_session_endpoint");
        }
        var grants = new ArrayList<>(List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
        if (login) {
            grants.add(AuthorizationGrantType.AUTHORIZATION_CODE.getValue());
        }
        if (refresh) {
            grants.add(AuthorizationGrantType.REFRESH_TOKEN.getValue());
        }
        claims.put(GRANT_TYPES_SUPPORTED, grants);
    }
}
