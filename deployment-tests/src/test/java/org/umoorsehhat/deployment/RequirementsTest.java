package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What docs/kubernetes.md says that a cluster needs is what the manifests ask for. */
class RequirementsTest {

    private static final Overlay PRODUCTION = Overlay.production();

    @Test
    void theOperatorOfKafkaIsGivenAVersionThatItTakes() {
        var kafka = PRODUCTION.one("Kafka", "kafka");

        assertThat(row("Strimzi"))
                .contains("Kafka " + kafka.at("/spec/kafka/version").asString() + " ")
                .contains("API `" + kafka.at("/apiVersion").asString().replaceAll(".*/", "") + "`")
                .containsPattern("Strimzi \\d+\\.\\d+ to \\d+\\.\\d+ ");
        assertThat(kafka.at("/spec/kafka/metadataVersion").asString())
                .startsWith(
                        kafka.at("/spec/kafka/version").asString().replaceAll("\\.\\d+$", "-IV"));
    }

    @Test
    void theDatabasesAreOfTheVersionThatIsSaid() {
        String row = row("CloudNativePG");

        assertThat(PRODUCTION.all("Cluster"))
                .hasSize(4)
                .allSatisfy(database -> {
                    String image = database.at("/spec/imageName").asString();
                    String major = image.replaceAll(".*:(\\d+).*", "$1");
                    assertThat(row).contains("PostgreSQL " + major + " ");
                });
    }

    private static String row(String what) {
        return Checkout.text("docs/kubernetes.md")
                .lines()
                .filter(line -> line.startsWith("| " + what))
                .findFirst()
                .orElseThrow();
    }
}
