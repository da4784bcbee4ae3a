package org.umoorsehhat.testsupport;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring context a fresh database, a consumer group of its own, and the shared broker
 * and issuer.
 *
 * <p>All contexts of a JVM share the broker's topics, so tests use ids that no other test uses. A
 * test that stops a server sets {@code umoorsehhat.test.postgres=own} or {@code
 * umoorsehhat.test.kafka=own}, and injects the {@link PostgresServer} or {@link KafkaServer}; it
 * also ends with the context. The {@link Database} can be injected always.
 */
public final class RealServers
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TestIdentity().initialize(context);
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        PostgresServer postgres =
                isOwn(context, "postgres") ? PostgresServer.startOwn() : PostgresServer.shared();
        KafkaServer kafka = isOwn(context, "kafka") ? KafkaServer.startOwn() : KafkaServer.shared();
        OthersTopics.ensure(kafka, service);
        AtExit.close(context::close);
        Database database = postgres.database(service.replaceFirst("-service$", ""));

        var properties = new HashMap<>(databaseSettings(database));
        properties.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        String group = service + "-" + UUID.randomUUID().toString().substring(0, 8);
        properties.put("spring.kafka.consumer.group-id", group);
        TestPropertyValues.of(properties).applyTo(context);

        var beans = context.getBeanFactory();
        beans.registerSingleton("testDatabase", database);
        beans.registerSingleton("testPostgres", postgres);
        beans.registerSingleton("testKafka", kafka);
    }

    private static boolean isOwn(ConfigurableApplicationContext context, String server) {
        return "own".equals(context.getEnvironment().getProperty("umoorsehhat.test." + server));
    }

    private static Map<String, String> databaseSettings(Database database) {
        return Map.of(
                "DATABASE_URL", database.r2dbcUrl(),
                "DATABASE_JDBC_URL", database.jdbcUrl(),
                "spring.r2dbc.url", database.r2dbcUrl(),
                "spring.r2dbc.username", database.app().user(),
                "spring.r2dbc.password", database.app().password(),
                "spring.flyway.url", database.jdbcUrl(),
                "spring.flyway.user", database.owner().user(),
                "spring.flyway.password", database.owner().password(),
                "spring.flyway.placeholders.app_role", database.app().user());
    }
}
