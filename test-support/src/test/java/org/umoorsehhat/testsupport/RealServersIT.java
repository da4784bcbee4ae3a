package org.umoorsehhat.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RealServersIT {

    @Test
    void givesEachContextADatabaseAndAConsumerGroupOfItsOwn() throws SQLException {
        var one = context(Map.of());
        var other = context(Map.of());

        assertThat(one.getProperty("spring.r2dbc.url"))
                .contains("/waitlist_")
                .isNotEqualTo(other.getProperty("spring.r2dbc.url"));
        assertThat(one.getProperty("spring.kafka.consumer.group-id"))
                .startsWith("waitlist-service-")
                .isNotEqualTo(other.getProperty("spring.kafka.consumer.group-id"));
        assertThat(one.getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(KafkaServer.shared().bootstrapServers());
        assertThat(one.getProperty("spring.flyway.placeholders.app_role"))
                .isEqualTo(one.getProperty("spring.r2dbc.username"));
        DriverManager.getConnection(
                        one.getProperty("spring.flyway.url"),
                        one.getProperty("spring.flyway.user"),
                        one.getProperty("spring.flyway.password"))
                .close();
    }

    @Test
    void givesAContextABrokerThatItMayStop() {
        var context = new Context(Map.of("umoorsehhat.test.kafka", "own"));
        try (KafkaServer own = context.spring.getBeanFactory().getBean(KafkaServer.class)) {
            assertThat(own.bootstrapServers())
                    .isNotEqualTo(KafkaServer.shared().bootstrapServers());
            assertThat(context.spring.getBeanFactory().getBean(PostgresServer.class))
                    .isSameAs(PostgresServer.shared());
        }
    }

    private static Context context(Map<String, Object> properties) {
        return new Context(properties);
    }

    private static final class Context {

        final GenericApplicationContext spring = new GenericApplicationContext();

        Context(Map<String, Object> properties) {
            var sources = spring.getEnvironment().getPropertySources();
            sources.addLast(new MapPropertySource("given", properties));
            sources.addLast(
                    new MapPropertySource(
                            "application", Map.of("spring.application.name", "waitlist-service")));
            new RealServers().initialize(spring);
        }

        String getProperty(String name) {
            return spring.getEnvironment().getRequiredProperty(name);
        }
    }
}
