package org.umoorsehhat.identity.client;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients that configuration names, and no others. */
class ConfiguredClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> byId;

    ConfiguredClients(ClientProperties properties) {
        byId = new HashMap<>();
        properties.clients().forEach((id, client) -> byId.put(id, client(id, client, properties)));
        for (RegisteredClient browser : BrowserClients.of(properties)) {
            if (byId.put(browser.getClientId(), browser) != null) {
                throw new IllegalStateException(
                        "A client has the name of one that runs in browsers: "
                                + browser.getClientId());
            }
        }
    }

    private static RegisteredClient client(
            String id, ClientProperties.Client client, ClientProperties properties) {
        if (!client.secret().startsWith("{")) {
            throw new IllegalStateException(
                    "The secret of client %s must be encoded, as in {bcrypt}$2a$…".formatted(id));
        }
        var person =
                new Person(
                        client.name() == null ? id : client.name(),
                        client.roles(),
                        client.patientId(),
                        client.doctorId());
        return Clients.client(id, client.secret(), person, properties.accessTokenLifetime());
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byId.get(clientId);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from configuration");
    }
}
