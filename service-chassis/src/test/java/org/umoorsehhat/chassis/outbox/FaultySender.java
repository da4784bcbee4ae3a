package org.umoorsehhat.chassis.outbox;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A sender that dies at one of the steps: before anything is sent, in the middle, or when all is
 * sent and nobody has heard of it.
 */
final class FaultySender implements EventSender {

    private final EventSender real;
    private final Random random;
    private final int percent;
    final AtomicInteger faults = new AtomicInteger();

    /**
     * @param percent how many of the batches meet a fault
     */
    FaultySender(EventSender real, long seed, int percent) {
        this.real = real;
        this.random = new Random(seed);
        this.percent = percent;
    }

    @Override
    public Flux<SendResult> send(List<StoredEvent> events) {
        if (random.nextInt(100) >= percent) {
            return real.send(events);
        }
        faults.incrementAndGet();
        var death = new IllegalStateException("a fault of the test");
        return switch (random.nextInt(4)) {
            case 0 -> Flux.error(death);
            case 1 -> real.send(events).thenMany(Flux.error(death));
            case 2 -> real.send(events).take(events.size() / 2).concatWith(Flux.error(death));
            default ->
                    real.send(events)
                            .map(outcome ->
                                    new SendResult(outcome.event(), random.nextInt(10) > 0));
        };
    }

    @Override
    public Mono<Void> reset() {
        return real.reset();
    }
}
