package org.umoorsehhat.chassis.event;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** Makes the declarations of topics. A topic is declared by the service that writes it. */
public final class Topics {

    private final TopicProperties properties;

    Topics(TopicProperties properties) {
        this.properties = properties;
    }

    /** Keeps the latest event of each key for ever. */
    public NewTopic compacted(String name) {
        return topic(name).compact().build();
    }

    /**
     * Keeps the latest event of each key; what it replaced, or erased, goes when of {@code age}.
     */
    public NewTopic compactedWithin(String name, Duration age) {
        return topic(name)
                .compact()
                .config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(age.toMillis()))
                .build();
    }

    /** Keeps everything for {@code age}, then the latest event of each key. */
    public NewTopic compactedAfter(String name, Duration age) {
        return topic(name)
                .compact()
                .config(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(age.toMillis()))
                .build();
    }

    /** Keeps everything for {@code age}. */
    public NewTopic kept(String name, Duration age) {
        return topic(name)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(age.toMillis()))
                .build();
    }

    /** Keeps everything for {@code age}, and nothing for twice as long. */
    public NewTopic keptBriefly(String name, Duration age) {
        return topic(name)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(age.toMillis()))
                .config(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(age.toMillis()))
                .build();
    }

    private TopicBuilder topic(String name) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicas());
    }
}
