package org.umoorsehhat.deployment;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What {@code kubectl apply -k k8s/overlays/NAME} would send to a cluster. */
final class Overlay {

    /** Outside CI a machine may lack both; in CI that fails the build. */
    private static final List<List<String>> BUILDERS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

    private static final Map<String, Overlay> BUILT = new ConcurrentHashMap<>();

    private final String name;
    private final List<Manifest> manifests;

    private Overlay(String name, List<Manifest> manifests) {
        this.name = name;
        this.manifests = manifests;
    }

    static Overlay local() {
        return of("local");
    }

    static Overlay production() {
        return of("production");
    }

    static Stream<Overlay> all() {
        return Stream.of(local(), production());
    }

    private static Overlay of(String name) {
        return BUILT.computeIfAbsent(name, Overlay::build);
    }

    List<Manifest> manifests() {
        return manifests;
    }

    List<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.is(kind)).toList();
    }

    Manifest one(String kind, String name) {
        return all(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + kind + " " + name));
    }

    /** Deployments of our own images: not the mail sink of the local overlay. */
    List<Manifest> services() {
        return all("Deployment").stream().filter(d -> !d.name().equals("mail")).toList();
    }

    private static Overlay build(String name) {
        for (List<String> builder : BUILDERS) {
            var command = new ArrayList<>(builder);
            command.add(Checkout.ROOT.resolve("k8s/overlays").resolve(name).toString());
            try {
                return new Overlay(
                        name,
                        Checkout.documents(run(command)).stream().map(Manifest::new).toList());
            } catch (IOException notInstalled) {
                // The next one may be.
            }
        }
        String missing = "Neither kubectl nor kustomize is on the PATH: manifests are not checked";
        if (System.getenv("CI") == null) {
            return abort(missing);
        }
        throw new AssertionError(missing);
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
        return output;
    }

    @Override
    public String toString() {
        return name;
    }
}
