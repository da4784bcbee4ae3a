package org.umoorsehhat.systemtests.compare.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AddedFieldsTest {

    @Test
    void areLeftOutHoweverDeepAndNothingElse() {
        var line =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"what": "request", "body": {"room": null, "id": 1, "results": [{"room": "7", "notes": "room"}]}}
                                        """);
        assertThat(AddedFields.without(List.of(line), Set.of("room")))
                .containsExactly(
                        (ObjectNode)
                                JsonMapper.shared()
                                        .readTree(
                                                """
                                                {"what": "request", "body": {"id": 1, "results": [{"notes": "room"}]}}
                                                """));
        assertThat(AddedFields.without(List.of(line), Set.of())).containsExactly(line);
        assertThat(line.at("/body").has("room")).as("the recording itself stays").isTrue();
    }
}
