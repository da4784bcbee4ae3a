package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.umoorsehhat.localstack.PlatformException;

/**
 * Where things are.
 *
 * @param checkout the source tree: built jars and the configuration folder
 * @param folder what this platform writes: data, logs, pid files
 */
public record Home(Path checkout, Path folder) {

    /**
     * The platform that {@code make up} starts: everything it writes is in {@code .local}, or in
     * the folder that {@code LOCAL_STACK_HOME} names.
     */
    public static Home of(Path checkout, Map<String, String> environment) {
        Path root = checkout.toAbsolutePath().normalize();
        String elsewhere = environment.getOrDefault("LOCAL_STACK_HOME", "");
        Path folder = elsewhere.isBlank() ? root.resolve(".local") : Path.of(elsewhere);
        return new Home(root, folder.toAbsolutePath().normalize());
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path data(String part) {
        return folder.resolve("data").resolve(part);
    }

    /** Unpacked programs, which all platforms of a checkout share. */
    public Path programs() {
        return checkout.resolve(".local/programs");
    }

    Path configuration() {
        return checkout.resolve("config-repo");
    }

    /** The class path of the commands: this module and what it needs. */
    public String classPath() {
        return classes() + ":" + libraries();
    }

    Path classes() {
        return checkout.resolve("local-stack/target/classes");
    }

    /** What this module needs, among it Kafka's broker; as a class path. */
    String libraries() {
        return checkout.resolve("local-stack/target/lib") + "/*";
    }

    /** The built jar of a service. */
    Path jar(String service) {
        Path target = checkout.resolve(service).resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars =
                    Files.newDirectoryStream(target, service + "-*.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new PlatformException(
                "%s is not built: there is no jar in %s. Run `make build`."
                        .formatted(service, target));
    }
}
