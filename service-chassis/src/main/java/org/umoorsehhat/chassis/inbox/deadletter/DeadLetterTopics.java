package org.umoorsehhat.chassis.inbox.deadletter;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.umoorsehhat.chassis.event.Topics;

/** Names of the dead-letter topics: {@code <topic>.<consumer group>.dlt}. */
final class DeadLetterTopics {

    private static final Duration KEPT = Duration.ofDays(30);

    private DeadLetterTopics() {}

    static String of(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    static NewTopic[] declare(List<String> subscribed, String group, Topics topics) {
        return subscribed.stream()
                .map(topic -> topics.kept(of(topic, group), KEPT))
                .toArray(NewTopic[]::new);
    }
}
