package org.umoorsehhat.testsupport.topic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventExample;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events with a time zone that does not exist, made of the examples of a topic. */
public final class UnknownZones {

    private UnknownZones() {}

    /**
     * Every example that names a zone, with another, as a consumer receives it.
     *
     * @throws AssertionError when no event of the topic names one
     */
    public static List<ConsumerRecord<String, byte[]>> of(String topic) {
        var events =
                EventContracts.topic(topic).types().stream()
                        .flatMap(EventContracts::examples)
                        .filter(example -> example.json().contains("\"time_zone\""))
                        .map(example -> event(topic, example))
                        .toList();
        if (events.isEmpty()) {
            throw new AssertionError("No event of " + topic + " names a zone");
        }
        return events;
    }

    private static ConsumerRecord<String, byte[]> event(String topic, EventExample example) {
        var data = (ObjectNode) JsonMapper.shared().readTree(example.json());
        data.put("time_zone", "Mars/Base");
        byte[] value = data.toString().getBytes(StandardCharsets.UTF_8);
        var sent = EventRecord.of(topic, "1", example.type(), "1", Long.MAX_VALUE, value).message();
        var received = new ConsumerRecord<>(topic, 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
