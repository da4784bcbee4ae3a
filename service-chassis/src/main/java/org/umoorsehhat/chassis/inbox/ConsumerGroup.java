package org.umoorsehhat.chassis.inbox;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * The group in which all instances of this service share the partitions.
 *
 * @param id the service's name unless configured otherwise
 */
public record ConsumerGroup(String id) {

    /** The group that remembers which dead letters were replayed. */
    public ConsumerGroup ofReplays() {
        return new ConsumerGroup(id + ".replay");
    }

    /** Of a consumer in this group, which begins at the beginning and says itself what is done. */
    public Map<String, Object> settings(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, id);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }
}
