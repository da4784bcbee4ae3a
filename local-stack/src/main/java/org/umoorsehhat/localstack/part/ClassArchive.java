package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.process.ArgumentFile;
import org.umoorsehhat.localstack.process.ProcessTable;

/**
 * The classes of a service's libraries, loaded and linked, in a file that the JVM maps (class data
 * sharing): what a start would else spend most of its time with.
 *
 * <p>Our own classes are not in it, so that it outlives their changes. A start without it notes
 * which classes it loads; {@link #make} makes it of them. The JVM refuses one that does not fit and
 * goes on without.
 *
 * @param folder where archives are
 * @param name of the service, and of what the archive is made from: JVM, options and libraries
 * @param libraries on the class path, before everything else
 */
record ClassArchive(Path folder, String name, List<Path> libraries) {

    /** Of those of {@link Java#command}: an archive fits only JVMs with the same. */
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED");

    static ClassArchive of(String service, Path folder, List<Path> libraries) throws IOException {
        var key = new StringBuilder(System.getProperty("java.vm.version")).append(OPTIONS);
        for (Path library : libraries) {
            key.append('\n').append(library.getFileName());
            key.append(' ').append(Files.size(library));
            key.append(' ').append(Files.getLastModifiedTime(library).toMillis());
        }
        return new ClassArchive(folder, service + "-" + hash(key.toString()), libraries);
    }

    private static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a start is told: to use it; without one, and if {@code notes}, to note what it would
     * have to hold.
     */
    List<String> options(boolean notes) throws IOException {
        if (Files.exists(file())) {
            return List.of("-XX:SharedArchiveFile=" + file());
        }
        if (!notes || libraries.isEmpty()) {
            return List.of();
        }
        Files.createDirectories(folder);
        return List.of("-XX:DumpLoadedClassList=" + folder.resolve(name + "-%p.classes"));
    }

    /** Whether it could be made, and is not there. */
    boolean isLacking() throws IOException {
        return !libraries.isEmpty() && !Files.exists(file()) && !noted().isEmpty();
    }

    /** Makes it if it {@link #isLacking}. Needs nothing that runs. */
    void make(Path home, Path log) throws IOException, InterruptedException {
        if (!isLacking()) {
            return;
        }
        List<Path> noted = noted();
        Path beside = folder.resolve(name + ".unfinished");
        var command = new ArrayList<>(List.of(Java.program(), ProcessTable.marker(home)));
        command.addAll(OPTIONS);
        command.addAll(
                List.of(
                        "-Xshare:dump",
                        // Linked already, not only read.
                        "-XX:+AOTClassLinking",
                        "-XX:SharedClassListFile=" + noted.getLast(),
                        "-XX:SharedArchiveFile=" + beside,
                        "-Xlog:cds=error,aot=error",
                        ArgumentFile.classPath(
                                folder.resolve(name + ".arguments"), libraries, "")));
        int exit =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new PlatformException(
                    "The archive %s cannot be made: %s says why".formatted(file(), log));
        }
        Files.move(beside, file(), StandardCopyOption.ATOMIC_MOVE);
        for (Path list : noted) {
            Files.deleteIfExists(list);
        }
        removeOlder();
    }

    /** Of other libraries or another JVM. Who uses one keeps it until they end. */
    private void removeOlder() throws IOException {
        String service = name.substring(0, name.lastIndexOf('-') + 1);
        for (Path file : files(service)) {
            if (!file.getFileName().toString().startsWith(name)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file() {
        return folder.resolve(name + ".jsa");
    }

    /** What starts have noted, the most at the end. */
    private List<Path> noted() throws IOException {
        return files(name + "-").stream()
                .sorted(Comparator.comparingLong(file -> file.toFile().length()))
                .toList();
    }

    private List<Path> files(String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
        }
    }
}
