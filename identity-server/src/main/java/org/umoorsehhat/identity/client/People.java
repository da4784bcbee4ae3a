package org.umoorsehhat.identity.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Whom tokens speak of. The name and the secret that get a token directly are also those to log in
 * with.
 */
@Component
public final class People implements UserDetailsService {

    private final RegisteredClientRepository clients;
    private final PasswordEncoder encoder;
    private final ClientProperties properties;
    private final String nobodysSecret;

    People(
            RegisteredClientRepository clients,
            PasswordEncoder encoder,
            ClientProperties properties) {
        this.clients = clients;
        this.encoder = encoder;
        this.properties = properties;
        // Made like those that are there, so that it takes as long to compare.
        this.nobodysSecret =
                properties.clients().values().stream()
                        .map(ClientProperties.Client::secret)
                        .findFirst()
                        .orElseGet(() -> encoder.encode(UUID.randomUUID().toString()));
    }

    /**
     * Whether that is the name's password. As much is done for a name that nobody has: how long it
     * takes does not tell which names there are.
     */
    public boolean isPassword(String name, String password) {
        RegisteredClient client = clients.findByClientId(name);
        String secret = client == null ? null : client.getClientSecret();
        boolean same = encoder.matches(password, secret == null ? nobodysSecret : secret);
        return same && secret != null;
    }

    /** Who has this name; {@code null} where nobody has it, or no longer. */
    public @Nullable Person named(String name) {
        RegisteredClient client = clients.findByClientId(name);
        return client == null ? null : Clients.person(client);
    }

    /** Whether configuration asks for more than their password. */
    public boolean needsPasskey(String name) {
        var client = properties.clients().get(name);
        return client != null && client.passkey();
    }

    public boolean anybodyNeedsPasskey() {
        return properties.clients().values().stream().anyMatch(ClientProperties.Client::passkey);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        RegisteredClient client = clients.findByClientId(name);
        if (client == null || client.getClientSecret() == null) {
            throw new UsernameNotFoundException("nobody of that name");
        }
        return User.withUsername(name)
                .password(client.getClientSecret())
                .authorities(List.of())
                .build();
    }
}
