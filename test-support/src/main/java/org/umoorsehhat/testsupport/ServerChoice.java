package org.umoorsehhat.testsupport;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.umoorsehhat.testsupport.docker.Docker;

/**
 * Containers or embedded servers.
 *
 * <p>The system property {@code umoorsehhat.test.servers}, or else the environment variable {@code
 * UMOORSEHHAT_TEST_SERVERS}, may say {@code docker} or {@code embedded}; otherwise it is Docker
 * where a daemon answers and has or gets the image. A server that cannot be had fails the test: it
 * is never skipped.
 */
final class ServerChoice {

    private static final Optional<Docker> DOCKER =
            wanted().isEmpty() ? Docker.find() : Optional.empty();
    private static final Set<String> ANNOUNCED = ConcurrentHashMap.newKeySet();

    private ServerChoice() {}

    /**
     * @param what the server's name for people
     * @param image of its container
     */
    static <T> T start(String what, String image, Supplier<T> docker, Supplier<T> embedded) {
        return switch (wanted()) {
            case "docker" -> announced(what, "in Docker, as asked", docker);
            case "embedded" -> announced(what, "embedded, as asked", embedded);
            case "" -> whatThereIs(what, image, docker, embedded);
            case String other ->
                    throw new IllegalStateException(
                            "umoorsehhat.test.servers is '%s': only 'docker' and 'embedded' are known"
                                    .formatted(other));
        };
    }

    private static <T> T whatThereIs(
            String what, String image, Supplier<T> docker, Supplier<T> embedded) {
        if (DOCKER.isEmpty()) {
            return announced(what, "embedded: no Docker daemon answers", embedded);
        }
        if (!DOCKER.get().has(image)) {
            return announced(what, "embedded: Docker has no " + image + " and gets none", embedded);
        }
        return announced(what, "in Docker", docker);
    }

    @SuppressWarnings("SystemOut") // One line in the build's output, whatever the log level.
    private static <T> T announced(String what, String how, Supplier<T> start) {
        if (ANNOUNCED.add(what)) {
            System.out.printf("Tests use a real %s, %s%n", what, how);
        }
        try {
            return start.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    """
                    Tests need a real %s, and it did not start (%s): %s. Start a Docker daemon, or see that a \
                    Linux or macOS user may run the embedded server (root needs `unshare -U`); \
                    umoorsehhat.test.servers=docker or =embedded chooses.\
                    """
                            .formatted(what, how, e.getMessage()),
                    e);
        }
    }

    private static String wanted() {
        String fromEnvironment = System.getenv().getOrDefault("UMOORSEHHAT_TEST_SERVERS", "");
        return System.getProperty("umoorsehhat.test.servers", fromEnvironment)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
