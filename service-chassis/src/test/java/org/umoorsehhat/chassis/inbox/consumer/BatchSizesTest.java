package org.umoorsehhat.chassis.inbox.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchSizesTest {

    private final List<ConsumerRecord<String, byte[]>> poll = new ArrayList<>();
    private int offset;

    @Test
    void noMoreEventsThanAllowed() {
        add("a", 0, 7, 1);
        assertThat(ends(new BatchSizes(3, 1000))).containsExactly(3, 6, 7);
    }

    @Test
    void noMoreDataThanAllowedButOfOneThatIsLarger() {
        add("a", 0, 2, 40);
        add("a", 0, 1, 200);
        add("a", 0, 3, 50);
        assertThat(ends(new BatchSizes(500, 100))).containsExactly(2, 3, 5, 6);
    }

    @Test
    void ofOneTopic() {
        add("a", 0, 2, 1);
        add("a", 1, 2, 1);
        add("b", 1, 2, 1);
        assertThat(ends(new BatchSizes(500, 100))).containsExactly(4, 6);
    }

    @Test
    void someAreAlone() {
        add("alone", 0, 3, 1);
        add("a", 0, 3, 1);
        add("alone", 0, 1, 1);
        add("a", 0, 2, 1);
        assertThat(ends(new BatchSizes(500, 100))).containsExactly(1, 2, 3, 6, 7, 9);
    }

    @Test
    void tombstonesWeighNothing() {
        for (int i = 0; i < 5; i++) {
            poll.add(new ConsumerRecord<>("a", 0, offset++, "key", null));
        }
        assertThat(ends(new BatchSizes(500, 1))).containsExactly(5);
    }

    private void add(String topic, int partition, int count, int bytes) {
        for (int i = 0; i < count; i++) {
            poll.add(new ConsumerRecord<>(topic, partition, offset++, "key", new byte[bytes]));
        }
    }

    private List<Integer> ends(BatchSizes sizes) {
        var ends = new ArrayList<Integer>();
        int from = 0;
        while (from < poll.size()) {
            from = sizes.end(poll, from, message -> message.topic().equals("alone"));
            ends.add(from);
        }
        return ends;
    }
}
