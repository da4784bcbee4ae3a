package org.umoorsehhat.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BodyFaultsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    enum Kind {
        SHORT,
        LONG
    }

    record Body(Long doctor, LocalDate date, Kind kind, List<Integer> ids) {}

    private static Optional<Problem> faults(String body) {
        var type = ResolvableType.forClass(Body.class);
        return BodyFaults.of(JSON, type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyFieldThatCannotBeReadIsTold() {
        var problem =
                faults(
                                """
                                {"doctor": "x", "date": "tomorrow", "kind": "wide", "ids": [1, "y"], "colour": 1}
                                """)
                        .orElseThrow();
        assertThat(problem.getBody().getProperties())
                .containsEntry(
                        "errors",
                        Map.of(
                                "doctor", List.of("is not a whole number in range"),
                                "date", List.of("is not a date such as 2026-12-30"),
                                "kind", List.of("is not one of short, long"),
                                "ids[1]", List.of("is not a whole number in range"),
                                "colour", List.of("is not a field of this request")));
    }

    @Test
    void oneFaultTheReaderHasFound() {
        assertThat(faults("{\"doctor\": \"x\"}")).isEmpty();
        for (String other : List.of("[]", "7", "{", "", "{\"doctor\": 1}")) {
            assertThat(faults(other)).as(other).isEmpty();
        }
    }
}
