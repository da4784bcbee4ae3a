package org.umoorsehhat.chassis.inbox.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;

/**
 * How much groups have still to consume, whichever of their instances does it. A client that is
 * opened, asked and closed, by one thread, which it blocks for seconds at most.
 */
public final class GroupBacklog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicProgress progress;

    /** Opens a client of the broker. */
    public GroupBacklog(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildAdminProperties();
        int millis = (int) PATIENCE.toMillis();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        this.progress = new TopicProgress(settings);
    }

    /**
     * How many records {@code group} has not consumed of each of {@code topics}.
     *
     * @throws TimeoutException when the broker does not answer within seconds
     */
    public Map<String, Long> of(ConsumerGroup group, Collection<String> topics) {
        try {
            return progress.waiting(group.id(), topics)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
