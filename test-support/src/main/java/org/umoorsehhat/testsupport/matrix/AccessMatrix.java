package org.umoorsehhat.testsupport.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.umoorsehhat.testsupport.matrix.MatrixRow.Caller;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether every endpoint of {@code endpoint-matrix.txt} leaves the rows in the access log that it
 * says it does: each is called by the strongest caller who may, with a purpose of its own, and the
 * topic is looked through for it.
 */
public final class AccessMatrix {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EndpointMatrix matrix;
    private final String topic;
    private final Map<String, Boolean> declared;
    private final Set<String> withoutPatient;
    private final String run = UUID.randomUUID().toString();

    /**
     * @param topic of the service's accesses
     * @param declared whether calls are recorded, by method and path
     * @param withoutPatient endpoints that are recorded and show no certain patient
     */
    public AccessMatrix(
            EndpointMatrix matrix,
            String topic,
            Map<String, Boolean> declared,
            Set<String> withoutPatient) {
        this.matrix = matrix;
        this.topic = topic;
        this.declared = declared;
        this.withoutPatient = withoutPatient;
    }

    /** A test for each endpoint, and one that what is not recorded is not. */
    public Stream<DynamicTest> tests(MatrixWorld world) {
        // Read on by all of them: the topic holds what all tests of the service have left.
        var reader = new TopicReader(topic);
        return Stream.concat(
                        matrix.rows().stream()
                                .filter(row -> !row.isOfLinks() && caller(row).isPresent())
                                .map(row ->
                                        DynamicTest.dynamicTest(
                                                row.endpoint(), () -> check(row, world, reader))),
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "others leave no row",
                                        () -> checkWhatIsNotRecorded(reader))))
                .onClose(reader::close);
    }

    /** Who may call it; empty where nobody who has a token may. */
    private static Optional<Caller> caller(MatrixRow row) {
        return Stream.of(Caller.ADMIN, Caller.DOCTOR, Caller.PATIENT)
                .filter(one -> row.cell(one).matches("2.*|shown"))
                .findFirst();
    }

    private void check(MatrixRow row, MatrixWorld world, TopicReader reader) {
        assertThat(declared).containsKey(row.endpoint());
        var object = world.make(row.object());
        Caller caller = caller(row).orElseThrow();
        assertThat(matrix.call(row, object, caller, purpose(row)).status()).isBetween(200, 299);
        if (Boolean.FALSE.equals(declared.get(row.endpoint()))) {
            return;
        }
        JsonNode entry =
                await().atMost(PATIENCE).until(() -> find(row, reader), Optional::isPresent).get();
        assertThat(entry.path("action").asString()).isEqualTo(row.endpoint());
        assertThat(entry.path("role").asString()).isEqualTo(caller.name().toLowerCase(Locale.ROOT));
        assertThat(entry.path("status").asInt()).isBetween(200, 299);
        if (row.path().contains("{")) {
            assertThat(entry.path("resource").asString("")).isNotEmpty();
        }
        // How a service is, is about no patient.
        if (!withoutPatient.contains(row.endpoint()) && !row.path().contains("/operations/")) {
            assertThat(entry.path("patients").valueStream().map(JsonNode::asLong))
                    .contains(Long.valueOf(String.valueOf(object.get("patient"))));
        }
    }

    private void checkWhatIsNotRecorded(TopicReader reader) {
        List<String> purposes =
                entries(reader).map(entry -> entry.path("purpose").asString("")).toList();
        assertThat(
                        matrix.rows().stream()
                                .filter(row -> Boolean.FALSE.equals(declared.get(row.endpoint())))
                                .map(this::purpose))
                .doesNotContainAnyElementsOf(purposes);
    }

    private String purpose(MatrixRow row) {
        return row.endpoint() + " " + run;
    }

    private Optional<JsonNode> find(MatrixRow row, TopicReader reader) {
        return entries(reader)
                .filter(entry -> entry.path("purpose").asString("").equals(purpose(row)))
                .findFirst();
    }

    private Stream<JsonNode> entries(TopicReader reader) {
        return reader.all().stream()
                // Others are many, and reading them takes long.
                .filter(message -> new String(message.value(), UTF_8).contains(run))
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .flatMap(batch -> batch.path("entries").valueStream());
    }
}
