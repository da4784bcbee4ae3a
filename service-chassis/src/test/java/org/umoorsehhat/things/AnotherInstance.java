package org.umoorsehhat.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.RealServers;

/** An instance of the service in this JVM, with settings of its own. */
public record AnotherInstance(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Starts one with a database and a consumer group of its own. */
    public static AnotherInstance start(String... properties) {
        return start(Map.of(), properties);
    }

    /** Starts one more of the same database and consumer group. */
    public AnotherInstance beside(String... properties) {
        Database database = database();
        return start(
                Map.of(
                        "spring.r2dbc.url", database.r2dbcUrl(),
                        "spring.r2dbc.username", database.app().user(),
                        "spring.r2dbc.password", database.app().password(),
                        "spring.flyway.url", database.jdbcUrl(),
                        "spring.flyway.user", database.owner().user(),
                        "spring.flyway.password", database.owner().password(),
                        "spring.flyway.placeholders.app_role", database.app().user(),
                        "spring.kafka.consumer.group-id", group()),
                properties);
    }

    private static AnotherInstance start(Map<String, String> shared, String... properties) {
        var application = new SpringApplication(ThingsService.class);
        ApplicationContextInitializer<ConfigurableApplicationContext> servers =
                context -> {
                    new RealServers().initialize(context);
                    TestPropertyValues.of(shared).applyTo(context);
                };
        application.addInitializers(servers);
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new AnotherInstance(application.run(arguments.toArray(String[]::new)));
    }

    /** What reads its topics. */
    public Lifecycle consumers() {
        return context.getBean("eventConsumers", Lifecycle.class);
    }

    /** Of {@link #start}; one beside another has an unused one. */
    public Database database() {
        return context.getBean(Database.class);
    }

    public Rows rows() {
        return new Rows(database());
    }

    public String group() {
        return context.getEnvironment().getRequiredProperty("spring.kafka.consumer.group-id");
    }

    @Override
    public void close() {
        context.close();
    }
}
