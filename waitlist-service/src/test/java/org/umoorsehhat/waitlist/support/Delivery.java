package org.umoorsehhat.waitlist.support;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import reactor.core.publisher.Mono;

/** Brings an event to its handler as the listener container would, without a broker between. */
public final class Delivery {

    private final EventDispatcher dispatcher;

    public Delivery(ApplicationContext service) {
        this.dispatcher = service.getBean(EventDispatcher.class);
    }

    /** What the listener does with {@code message}, not begun. */
    public Mono<Void> of(ProducerRecord<String, byte[]> message) {
        return dispatcher.dispatch(received(message)).then();
    }

    /** Delivers {@code messages} in one transaction, and fails if that does. */
    public void together(List<ProducerRecord<String, byte[]>> messages) {
        dispatcher
                .dispatch(messages.stream().map(Delivery::received).toList())
                .block(Duration.ofSeconds(30));
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> message) {
        var received = new ConsumerRecord<>(message.topic(), 0, 0, message.key(), message.value());
        message.headers().forEach(received.headers()::add);
        return received;
    }

    /** Delivers {@code message}, and fails if its handler does. */
    public void deliver(ProducerRecord<String, byte[]> message) {
        of(message).block(Duration.ofSeconds(30));
    }
}
