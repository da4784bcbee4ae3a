package org.umoorsehhat.chassis.inbox.consumer;

import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much one transaction takes in: events of one topic, of however many of its partitions. Events
 * of different partitions have nothing in common that has an order.
 *
 * @param events most events
 * @param bytes most data; a larger event is alone
 */
record BatchSizes(int events, long bytes) {

    /**
     * Where the batch that begins at {@code from} ends.
     *
     * @param isAlone whether an event has a transaction of its own
     */
    int end(
            List<ConsumerRecord<String, byte[]>> messages,
            int from,
            Predicate<ConsumerRecord<String, byte[]>> isAlone) {
        ConsumerRecord<String, byte[]> first = messages.get(from);
        int end = from + 1;
        if (isAlone.test(first)) {
            return end;
        }
        int most = (int) Math.min(messages.size(), (long) from + events);
        long size = size(first);
        while (end < most
                && first.topic().equals(messages.get(end).topic())
                && !isAlone.test(messages.get(end))
                && size + size(messages.get(end)) <= bytes) {
            size += size(messages.get(end));
            end++;
        }
        return end;
    }

    private static long size(ConsumerRecord<String, byte[]> message) {
        return message.value() == null ? 0 : message.value().length;
    }
}
