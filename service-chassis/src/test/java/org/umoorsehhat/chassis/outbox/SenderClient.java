package org.umoorsehhat.chassis.outbox;

import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.testsupport.KafkaServer;

/** What sends: both have to pass the same tests. */
enum SenderClient {
    REACTOR_KAFKA,
    PLAIN_CLIENT;

    EventSender open() {
        return open(KafkaServer.shared(), 500, Map.of());
    }

    /**
     * @param more settings of Kafka's client
     */
    EventSender open(KafkaServer broker, int maxInFlight, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        var messages = new CloudEventMessages("relay");
        var traces = new Traces(Propagator.NOOP);
        return this == REACTOR_KAFKA
                ? new KafkaEventSender(settings, maxInFlight, messages, traces)
                : new PlainEventSender(settings, maxInFlight, messages, traces);
    }

    static void close(EventSender sender) {
        switch (sender) {
            case KafkaEventSender reactive -> reactive.destroy();
            case PlainEventSender plain -> plain.destroy();
            default -> throw new IllegalArgumentException(sender.toString());
        }
    }
}
