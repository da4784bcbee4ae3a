package org.umoorsehhat.chassis.event;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.umoorsehhat.testsupport.KafkaServer;

@Tag("proof")
class TopicDeclarationsProof {

    @Test
    void aServiceThatStartsWithoutItsBrokerHasItsTopicsLater() {
        try (var kafka = KafkaServer.startOwn();
                var context = new GenericApplicationContext()) {
            var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
            context.registerBean(NewTopic.class, () -> new NewTopic("late", 1, (short) 1));
            context.registerBean(
                    TopicDeclarations.class,
                    () -> {
                        var admin = new KafkaAdmin(settings);
                        admin.setAutoCreate(false);
                        admin.setOperationTimeout(3);
                        admin.setApplicationContext(context);
                        return new TopicDeclarations(admin);
                    });
            kafka.stop();
            context.refresh();

            kafka.start();
            try (var client = Admin.create(settings)) {
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> client.listTopics().names().get().contains("late"));
            }
        }
    }
}
