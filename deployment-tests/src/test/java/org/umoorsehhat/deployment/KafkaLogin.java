package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Name and password that a service's Kafka clients end up with. */
record KafkaLogin(String user, String password) {

    /** Read by the clients, or by the value of one of these. */
    static final Set<String> VARIABLES =
            Set.of(
                    "KAFKA_USER",
                    "KAFKA_PASSWORD",
                    "SPRING_KAFKA_SECURITY_PROTOCOL",
                    "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
                    "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");

    private static final Pattern JAAS =
            Pattern.compile(
                    "org\\.apache\\.kafka\\.common\\.security\\.scram\\.ScramLoginModule required username=\"(.*)\" password=\"(.*)\";");

    /** The same for producers, consumers and administration. */
    static KafkaLogin read(Map<String, String> environment) {
        var kafka = bind(environment);
        var clients =
                List.of(
                        kafka.buildProducerProperties(),
                        kafka.buildConsumerProperties(),
                        kafka.buildAdminProperties());
        assertThat(clients)
                .allSatisfy(client ->
                        assertThat(client)
                                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                                .containsEntry("sasl.mechanism", "SCRAM-SHA-512"));
        var logins = clients.stream().map(client -> client.get("sasl.jaas.config")).distinct();
        var login = JAAS.matcher(String.valueOf(logins.toList().getFirst()));
        assertThat(login.matches()).isTrue();
        return new KafkaLogin(login.group(1), login.group(2));
    }

    /** Fails for a variable that no property reads. */
    static KafkaProperties bind(Map<String, String> environment) {
        var properties = new HashMap<String, Object>();
        environment.forEach((name, value) -> {
            if (name.startsWith("SPRING_KAFKA_")) {
                // Docker Compose writes a dollar as two.
                properties.put(name, value.replace("$$", "$"));
            }
        });
        PropertySource<?> all = new SystemEnvironmentPropertySource("all", Map.copyOf(environment));
        var source = new SystemEnvironmentPropertySource("systemEnvironment", properties);
        return new Binder(
                        ConfigurationPropertySources.from(source),
                        new PropertySourcesPlaceholdersResolver(List.of(source, all)))
                .bind(
                        "spring.kafka",
                        Bindable.of(KafkaProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .get();
    }
}
