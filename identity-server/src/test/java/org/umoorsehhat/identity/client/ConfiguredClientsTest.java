package org.umoorsehhat.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredClientsTest {

    @Test
    void aClientActsForThePersonThatConfigurationNames() {
        var clients =
                clients(new ClientProperties.Client("{noop}x", null, List.of("doctor"), null, 7L));

        Person person = Clients.person(clients.findByClientId("front-desk"));

        assertThat(person.claims())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", "front-desk", "roles", List.of("doctor"), "doctor_id", 7L));
    }

    @Test
    void refusesASecretThatIsNotEncoded() {
        assertThatThrownBy(() ->
                        clients(new ClientProperties.Client("plain", null, List.of(), null, null)))
                .hasMessageContaining("front-desk")
                .hasMessageNotContaining("plain");
    }

    private static ConfiguredClients clients(ClientProperties.Client client) {
        return new ConfiguredClients(
                new ClientProperties(Duration.ofMinutes(5), Map.of("front-desk", client)));
    }
}
