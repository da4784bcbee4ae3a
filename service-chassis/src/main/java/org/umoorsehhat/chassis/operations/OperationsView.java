package org.umoorsehhat.chassis.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is.
 *
 * @param startedAt of the instance that answers, as {@code isReady} and {@code parts}
 * @param isReady whether all parts are up
 * @param brokerAnswers whether Kafka does; else nothing is known of topics
 * @param topics that the service reads, of all of its instances; empty where the broker is silent
 * @param outboxPending events that have not been published, counted up to 100,000 every few seconds
 * @param outboxOldestSeconds how long the oldest of them has waited
 */
record OperationsView(
        String service,
        Instant startedAt,
        boolean isReady,
        List<Part> parts,
        boolean brokerAnswers,
        List<TopicView> topics,
        long outboxPending,
        double outboxOldestSeconds) {

    /**
     * What a service needs to be ready.
     *
     * @param name such as {@code r2dbc}, {@code event_consumer}
     * @param status {@code up}, {@code down}, {@code out_of_service}, or {@code unknown} where it
     *     does not say in time
     */
    record Part(String name, String status) {}

    /**
     * A topic that the service reads.
     *
     * @param behind events that have not had their effect
     * @param deadLetters events that could not be handled and have not been replayed
     */
    record TopicView(String topic, long behind, long deadLetters) {}

    /** What the broker says; absent where it is silent. */
    static OperationsView of(
            String service,
            Instant startedAt,
            List<Part> parts,
            @Nullable List<TopicView> topics,
            double pending,
            double oldest) {
        return new OperationsView(
                service,
                startedAt,
                parts.stream().allMatch(part -> part.status().equals("up")),
                parts,
                topics != null,
                topics == null ? List.of() : topics,
                Math.round(pending),
                Math.round(oldest * 10) / 10.0);
    }
}
