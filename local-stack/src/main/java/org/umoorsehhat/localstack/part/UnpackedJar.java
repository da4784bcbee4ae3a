package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.process.ArgumentFile;

/**
 * A service as it runs: its jar taken apart by Spring Boot's own tool.
 *
 * <p>Jars in a jar are slow to load classes from: taken apart, the gateway needs 6.6 instead of
 * 10.4 seconds of processor time to start. And a build may replace the jar while a JVM runs from
 * the copy. All platforms of a checkout share the copies, each of one build.
 */
record UnpackedJar(Path built, Path folder) {

    /**
     * @param built the service's jar
     * @param programs where the copies are
     */
    static UnpackedJar of(String service, Path built, Path programs) throws IOException {
        String build = "%s-%d".formatted(service, Files.getLastModifiedTime(built).toMillis());
        return new UnpackedJar(built, programs.resolve(build));
    }

    /** What {@code java -jar} takes. */
    Path jar() {
        return folder.resolve(built.getFileName());
    }

    /**
     * What the JVM is told to run, as the manifest says but for the order: what comes from
     * elsewhere is first, and so the same when our own changes. Nothing before {@link #prepare}.
     */
    List<String> program() throws IOException {
        if (!Files.exists(jar())) {
            return List.of();
        }
        var path = new ArrayList<>(onClassPath(false));
        path.addAll(onClassPath(true));
        path.add(jar());
        String main = manifest().getValue(Attributes.Name.MAIN_CLASS);
        return List.of(ArgumentFile.classPath(folder.resolve("program.arguments"), path, main));
    }

    /** What comes from elsewhere, in order; nothing before {@link #prepare}. */
    List<Path> libraries() throws IOException {
        return Files.exists(jar()) ? onClassPath(false) : List.of();
    }

    private List<Path> onClassPath(boolean ours) throws IOException {
        Attributes manifest = manifest();
        String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION) + ".jar";
        return Stream.of(manifest.getValue(Attributes.Name.CLASS_PATH).split(" "))
                .filter(library -> library.endsWith(version) == ours)
                .map(folder::resolve)
                .toList();
    }

    private Attributes manifest() throws IOException {
        try (var file = new JarFile(jar().toFile())) {
            return file.getManifest().getMainAttributes();
        }
    }

    /**
     * Unpacks it unless that was done before, and removes the copies of earlier builds that nobody
     * runs.
     */
    void prepare(Path log) throws IOException, InterruptedException {
        if (Files.exists(jar())) {
            return;
        }
        Files.createDirectories(folder.getParent());
        Files.createDirectories(log.getParent());
        removeOlder();
        Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
        int exit =
                new ProcessBuilder(
                                Java.program(),
                                "-Djarmode=tools",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                built.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                beside.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
        if (exit != 0) {
            Folders.delete(beside);
            throw new PlatformException("%s cannot be unpacked: %s says why".formatted(built, log));
        }
        moveIntoPlace(beside);
    }

    private void moveIntoPlace(Path beside) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(beside);
            if (!Files.exists(jar())) {
                throw e;
            }
            // Somebody else was quicker, with the same.
        }
    }

    private void removeOlder() throws IOException {
        String name = folder.getFileName().toString();
        String service = name.substring(0, name.lastIndexOf('-') + 1);
        List<Path> older;
        try (Stream<Path> copies = Files.list(folder.getParent())) {
            older =
                    copies.filter(copy -> copy.getFileName().toString().matches(service + "\\d+"))
                            .filter(copy -> !isRunning(copy))
                            .toList();
        }
        for (Path copy : older) {
            Folders.delete(copy);
        }
    }

    private static boolean isRunning(Path copy) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .flatMap(Stream::of)
                .anyMatch(argument ->
                        argument.startsWith(copy + "/") || argument.startsWith("@" + copy + "/"));
    }
}
