package org.umoorsehhat.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class ConfiguredClientsTest {

    @Test
    void aClientActsForThePersonThatConfigurationNames() {
        var client =
                new ClientProperties.Client("{noop}x", null, List.of("doctor"), null, 7L, false);
        var properties = properties(Map.of("front-desk", client), List.of());

        Person person =
                new People(
                                new ConfiguredClients(properties),
                                PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                                properties)
                        .named("front-desk");

        assertThat(person.claims())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", "front-desk", "roles", List.of("doctor"), "doctor_id", 7L));
    }

    @Test
    void refusesASecretThatIsNotEncoded() {
        assertThatThrownBy(() ->
                        clients(
                                new ClientProperties.Client(
                                        "plain", null, List.of(), null, null, false)))
                .hasMessageContaining("front-desk")
                .hasMessageNotContaining("plain");
    }

    @Test
    void refusesAClientThatCouldBeTakenForTheConsole() {
        var client = new ClientProperties.Client("{noop}x", null, List.of(), null, null, false);

        assertThatThrownBy(() ->
                        clients(
                                Map.of("console", client),
                                List.of("https://console.example/signed-in")))
                .hasMessageContaining("console");
    }

    private static ConfiguredClients clients(ClientProperties.Client client) {
        return clients(Map.of("front-desk", client), List.of());
    }

    private static ConfiguredClients clients(
            Map<String, ClientProperties.Client> clients, List<String> consoleRedirectUris) {
        return new ConfiguredClients(properties(clients, consoleRedirectUris));
    }

    private static ClientProperties properties(
            Map<String, ClientProperties.Client> clients, List<String> consoleRedirectUris) {
        return new ClientProperties(
                Duration.ofMinutes(5), clients, consoleRedirectUris, List.of(), List.of());
    }
}
