package org.umoorsehhat.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.umoorsehhat.localstack.Checkout;

/**
 * What the manifests tell the kubelet of every service.
 *
 * @param preStop how long a pod that must go is left as it is, once it gets no new connections
 * @param grace from the decision that it must go until it is killed
 * @param readinessPeriod between two readiness probes
 * @param readinessFailures probes in a row after which it is not ready
 */
record PodTemplate(
        Duration preStop, Duration grace, Duration readinessPeriod, int readinessFailures) {

    static PodTemplate ofTheManifests() {
        String yaml = read();
        return new PodTemplate(
                Duration.ofSeconds(number(yaml, "preStop:.*?seconds")),
                Duration.ofSeconds(number(yaml, "terminationGracePeriodSeconds")),
                Duration.ofSeconds(number(yaml, "readinessProbe:.*?periodSeconds")),
                number(yaml, "readinessProbe:.*?failureThreshold"));
    }

    private static String read() {
        try {
            return Files.readString(Checkout.find().resolve("k8s/base/pod.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String yaml, String field) {
        return Pattern.compile(field + ": (\\d+)", Pattern.DOTALL)
                .matcher(yaml)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
