package org.umoorsehhat.testsupport.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The contract of a whole Kafka record: topic, key and headers besides the data. */
final class RecordContract {

    private static final AsyncApiDocument DOCUMENT = AsyncApiDocument.read();
    private static final Map<String, String> KEYS = DOCUMENT.keyFields();
    private static final Map<String, String> SUBJECTS = DOCUMENT.subjectFields();
    private static final String HEADERS = "https://umoorsehhat.org/schemas/common/headers.json";

    private final ConsumerRecord<?, ?> message;
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    private RecordContract(ConsumerRecord<?, ?> message) {
        this.message = message;
        message.headers().forEach(header -> headers.put(header.key(), text(header.value())));
    }

    static List<EventTopic> topics() {
        return DOCUMENT.topics();
    }

    static List<String> violations(ConsumerRecord<?, ?> message) {
        var contract = new RecordContract(message);
        contract.check();
        return contract.violations;
    }

    private void check() {
        var topic = topics().stream().filter(t -> t.name().equals(message.topic())).findFirst();
        if (topic.isEmpty()) {
            violations.add("there is no topic " + message.topic());
        } else if (message.value() == null) {
            require(topic.get().compacted(), "a tombstone on a topic that is not compacted");
        } else {
            checkHeaders(topic.get());
        }
    }

    private void checkHeaders(EventTopic topic) {
        violations.addAll(
                EventContracts.violationsOf(
                        HEADERS, JsonMapper.shared().writeValueAsString(headers)));
        var type = headers.getOrDefault("ce_type", "");
        if (!topic.types().contains(type)) {
            violations.add("type " + type + " does not belong on " + topic.name());
            return;
        }
        same("ce_source", headers.get("ce_source"), "/" + topic.owner());
        same("ce_dataschema", headers.get("ce_dataschema"), EventContracts.dataSchema(type));
        require(
                headers.containsKey("ce_sequence") || !topic.compacted(),
                "no ce_sequence on a topic of states");
        checkData(type);
    }

    private void checkData(String type) {
        var json = text(message.value());
        violations.addAll(EventContracts.violations(type, json));
        var data = JsonMapper.shared().readTree(json);
        same("key", text(message.key()), data.path(KEYS.get(type)).asString(""));
        same("ce_subject", headers.get("ce_subject"), data.path(SUBJECTS.get(type)).asString(""));
    }

    private void same(String what, @Nullable String actual, String expected) {
        require(expected.equals(actual), what + " is " + actual + " instead of " + expected);
    }

    private void require(boolean condition, String violation) {
        if (!condition) {
            violations.add(violation);
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : Objects.toString(value);
    }
}
