package org.umoorsehhat.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/**
 * Counts events by topic and outcome, and times the transactions that they came in: both together
 * tell how many events one takes.
 */
final class InboxMeters {

    private final MeterRegistry meters;

    InboxMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Of {@code messages}, all of one topic, what {@code outcomes} will tell. */
    Mono<List<Outcome>> measure(
            List<ConsumerRecord<String, byte[]>> messages, Mono<List<Outcome>> outcomes) {
        return Mono.defer(() -> {
            long began = System.nanoTime();
            return outcomes.doOnSuccess(
                    done -> count(messages.getFirst().topic(), done, System.nanoTime() - began));
        });
    }

    private void count(String topic, List<Outcome> outcomes, long nanos) {
        meters.timer("inbox.batches", "topic", topic).record(nanos, TimeUnit.NANOSECONDS);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        counts.forEach((outcome, count) -> {
            String name = outcome.name().toLowerCase(Locale.ROOT);
            meters.counter("inbox.events", "topic", topic, "outcome", name).increment(count);
        });
    }
}
