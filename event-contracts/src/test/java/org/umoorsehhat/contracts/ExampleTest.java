package org.umoorsehhat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExampleTest {

    static Stream<Path> examples() {
        return ContractFiles.examples();
    }

    static Stream<String> types() {
        return ContractFiles.eventSchemas().map(ContractFiles::typeOf);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsItsContract(Path example) {
        assertThat(ContractFiles.validateEvent(typeOf(example), ContractFiles.read(example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void breaksItWithAnExtraField(Path example) {
        var data = (ObjectNode) ContractFiles.read(example);
        data.put("colour", "green");

        assertThat(ContractFiles.validateEvent(typeOf(example), data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void canLoseOnlyFieldsThatOneExampleDoesWithout(String type) {
        var inAll = new TreeSet<>(fieldsOf(ContractFiles.examplesOf(type).findFirst().get()));
        ContractFiles.examplesOf(type).forEach(example -> inAll.retainAll(fieldsOf(example)));

        for (var field : inAll) {
            assertThat(ContractFiles.examplesOf(type))
                    .as("without " + field)
                    .allSatisfy(example -> {
                        var data = (ObjectNode) ContractFiles.read(example);
                        data.remove(field);
                        assertThat(ContractFiles.validateEvent(type, data)).isNotEmpty();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void localTimesAgreeWithInstants(Path example) {
        var data = ContractFiles.read(example);
        if (data.has("date") && data.has("time_zone")) {
            var zone = ZoneId.of(data.get("time_zone").asString());
            var start = localStart(data).atZone(zone);
            var meant = data.has("fold") ? start.withLaterOffsetAtOverlap() : start;
            assertThat(meant.toInstant()).isEqualTo(at(data, "starts_at"));
            if (data.has("previous")) {
                var previous = data.get("previous");
                assertThat(localStart(previous).atZone(zone).toInstant())
                        .isEqualTo(at(previous, "starts_at"));
            }
        }
        if (data.has("ends_at")) {
            assertThat(at(data, "ends_at")).isAfter(at(data, "starts_at"));
        }
        if (data.has("ends_at") && data.has("duration_minutes")) {
            assertThat(ChronoUnit.MINUTES.between(at(data, "starts_at"), at(data, "ends_at")))
                    .isEqualTo(data.get("duration_minutes").asLong());
        }
    }

    private static LocalDateTime localStart(JsonNode data) {
        return LocalDate.parse(data.get("date").asString())
                .atTime(LocalTime.parse(data.get("start_time").asString()));
    }

    private static Instant at(JsonNode data, String field) {
        return Instant.parse(data.get(field).asString());
    }

    private static String typeOf(Path example) {
        return example.getParent().getFileName().toString();
    }

    private static TreeSet<String> fieldsOf(Path example) {
        return new TreeSet<>(ContractFiles.read(example).propertyNames());
    }
}
