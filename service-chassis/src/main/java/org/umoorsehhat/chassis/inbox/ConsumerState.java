package org.umoorsehhat.chassis.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.RetryListener;

/** Not ready while an event waits for a database or broker that is away. */
final class ConsumerState implements HealthIndicator, RetryListener {

    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    @Override
    public void failedDelivery(
            ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
        if (failure != null && Failures.isTransient(failure)) {
            waiting.put(partition(message), "attempt " + attempt + ", offset " + message.offset());
        }
    }

    /** An event of that partition went through, one way or the other. */
    void passed(ConsumerRecord<?, ?> message) {
        if (!waiting.isEmpty()) {
            waiting.remove(partition(message));
        }
    }

    /** Another instance has that partition now. */
    void revoked(String partition) {
        waiting.remove(partition);
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception failure) {
        passed(message);
    }

    @Override
    public Health health() {
        return waiting.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetails(waiting).build();
    }

    private static String partition(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition();
    }
}
