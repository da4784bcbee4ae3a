package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever PostgreSQL runs, its log tells that a statement failed and not what it was about. */
class DatabaseLogTest {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "log_error_verbosity", "terse",
                    "log_min_error_statement", "panic",
                    "log_parameter_max_length", "0",
                    "log_parameter_max_length_on_error", "0");

    static Stream<Path> places() {
        return Stream.concat(
                Checkout.files("k8s/overlays/production/databases").stream()
                        .filter(file ->
                                Checkout.documents(Checkout.text(file)).stream()
                                        .anyMatch(one ->
                                                one.path("kind").asString("").equals("Cluster"))),
                Stream.of(
                                "docker-compose.yml",
                                "k8s/overlays/local/postgres.yaml",
                                "local-stack/src/main/java/org/umoorsehhat/localstack/part/postgres/PostgresPart.java",
                                "test-support/src/main/java/org/umoorsehhat/testsupport/PostgresServer.java")
                        .map(Checkout.ROOT::resolve));
    }

    @ParameterizedTest
    @MethodSource("places")
    void parametersAndRowsStayOut(Path place) {
        // One way to write them for each kind of file.
        String text = Checkout.text(place).replaceAll("[\"',]", "").replaceAll("[:=]? ", "=");
        SETTINGS.forEach((name, value) -> assertThat(text).contains(name + "=" + value));
    }
}
