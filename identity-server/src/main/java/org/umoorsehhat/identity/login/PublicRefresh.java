package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The pages refresh their token: a client without a secret, known by its name alone. What it shows
 * is the token itself, which serves once. The framework takes such clients with a code only.
 */
final class PublicRefresh implements AuthenticationConverter, AuthenticationProvider {

    private static final String GRANT = AuthorizationGrantType.REFRESH_TOKEN.getValue();

    private final RegisteredClientRepository clients;

    PublicRefresh(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        boolean isPublic =
                GRANT.equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))
                        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
        return isPublic && names != null && names.length == 1
                ? new OAuth2ClientAuthenticationToken(
                        names[0],
                        ClientAuthenticationMethod.NONE,
                        null,
                        Map.of(OAuth2ParameterNames.GRANT_TYPE, GRANT))
                : null;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var asks = (OAuth2ClientAuthenticationToken) authentication;
        if (!ClientAuthenticationMethod.NONE.equals(asks.getClientAuthenticationMethod())
                || !GRANT.equals(
                        asks.getAdditionalParameters().get(OAuth2ParameterNames.GRANT_TYPE))) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(String.valueOf(asks.getPrincipal()));
        if (client == null
                || !client.getClientAuthenticationMethods()
                        .contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
