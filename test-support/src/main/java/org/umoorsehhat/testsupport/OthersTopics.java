package org.umoorsehhat.testsupport;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventTopic;

/**
 * The topics of the other services, which in a test of one service nobody would declare. A consumer
 * asks for a missing topic twenty times a second, and gets the partitions of one that comes late
 * only after half a minute.
 */
final class OthersTopics {

    private OthersTopics() {}

    /** Makes those that are not there, as the AsyncAPI document declares them. */
    static void ensure(KafkaServer kafka, String service) {
        List<EventTopic> all = EventContracts.topics();
        if (all.stream().noneMatch(topic -> topic.owner().equals(service))) {
            // None of the platform's services.
            return;
        }
        kafka.createMissing(
                all.stream()
                        .filter(topic -> !topic.owner().equals(service))
                        .map(topic ->
                                new NewTopic(topic.name(), KafkaServer.PARTITIONS, (short) 1)
                                        .configs(topic.configs()))
                        .toList());
    }
}
