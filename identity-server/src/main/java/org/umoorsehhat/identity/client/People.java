package org.umoorsehhat.identity.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
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

    People(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** Who has this name; {@code null} where nobody has it, or no longer. */
    public @Nullable Person named(String name) {
        RegisteredClient client = clients.findByClientId(name);
        return client == null ? null : Clients.person(client);
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
