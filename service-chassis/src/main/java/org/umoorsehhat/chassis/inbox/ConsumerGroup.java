package org.umoorsehhat.chassis.inbox;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * The group in which all instances of this service share the partitions.
 *
 * @param id the service's name unless configured otherwise
 */
public record ConsumerGroup(String id) {

    private static final String BY_BROKER = "consumer";

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
        // The other protocol refuses to be told: there the broker assigns, and says how often to
        // report.
        if (isAssignedByBroker(settings)) {
            settings.remove(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
            settings.remove(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG);
        } else {
            settings.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    CooperativeStickyAssignor.class.getName());
        }
        return settings;
    }

    /**
     * Whether the broker assigns the partitions (protocol {@code consumer}), or the members do
     * ({@code classic}).
     */
    public static boolean isAssignedByBroker(Map<String, Object> settings) {
        return BY_BROKER.equals(settings.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG));
    }
}
