package org.umoorsehhat.waitlist.support;

import java.time.Duration;
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
        var received = new ConsumerRecord<>(message.topic(), 0, 0, message.key(), message.value());
        message.headers().forEach(received.headers()::add);
        return dispatcher.dispatch(received).then();
    }

    /** Delivers {@code message}, and fails if its handler does. */
    public void deliver(ProducerRecord<String, byte[]> message) {
        of(message).block(Duration.ofSeconds(30));
    }
}
