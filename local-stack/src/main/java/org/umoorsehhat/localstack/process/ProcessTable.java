package org.umoorsehhat.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of one platform, each with a pid file, so that a later command finds and stops
 * them.
 *
 * <p>They run in sessions of their own: neither Ctrl-C nor a closed terminal reaches them. What was
 * started without a pid file being written – the starter was killed in between – is found by {@link
 * #marker}.
 */
public final class ProcessTable {

    private static final String SUFFIX = ".pid";
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Path folder;
    private final Path home;
    private final List<ProcessHandle> started = new ArrayList<>();
    private boolean closed;

    /**
     * @param folder where pid files are
     * @param home the folder of the platform, which its processes carry in their command lines
     */
    public ProcessTable(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** The JVM argument by which every Java process of a platform is known. */
    public static String marker(Path home) {
        return "-Dumoorsehhat.home=" + home;
    }

    /**
     * Starts a process. After {@link #refuseStarts} this throws, so that none slips through while
     * all are stopped.
     */
    public synchronized ProcessHandle start(Launch launch) throws IOException {
        if (closed) {
            throw new IOException(
                    "not starting %s: the platform is being stopped".formatted(launch.name()));
        }
        Files.createDirectories(folder);
        Files.createDirectories(launch.log().toAbsolutePath().getParent());
        var builder =
                new ProcessBuilder(Session.ofItsOwn(launch.command()))
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        ProcessHandle process = builder.start().toHandle();
        started.add(process);
        pidFile(launch.name()).write(process);
        return process;
    }

    /** The living process of that name. */
    public Optional<ProcessHandle> find(String name) {
        return pidFile(name).read();
    }

    /**
     * Asks a process to end, and kills it with its children when it has not after the given time.
     */
    public void stop(String name, StopSignal signal, Duration patience) {
        find(name).ifPresent(process -> end(process, signal, patience));
        pidFile(name).delete();
    }

    /** Ends a process at once, as a crash would, and waits until it and its children are gone. */
    public void kill(String name) {
        find(name).ifPresent(process -> end(process, StopSignal.TERM, Duration.ZERO));
        pidFile(name).delete();
    }

    /** The names under which processes were started, whether or not they live. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on nothing is started. */
    public synchronized void refuseStarts() {
        closed = true;
    }

    /** Notes this process under a name, so that another one can find and stop it. */
    public void enter(String name) throws IOException {
        Files.createDirectories(folder);
        pidFile(name).write(ProcessHandle.current());
    }

    /** Takes back {@link #enter}. */
    public void leave(String name) {
        pidFile(name).delete();
    }

    /** Kills at once what this table has started. */
    public synchronized void killStarted() {
        closed = true;
        started.forEach(process -> end(process, StopSignal.TERM, Duration.ZERO));
    }

    /**
     * Kills every process of this platform that no pid file names: helpers, and what a killed
     * starter left.
     */
    public void killStrays() {
        List<ProcessHandle> named = named();
        ProcessHandle.allProcesses()
                .filter(process -> isOurs(process) && !named.contains(process))
                .forEach(process -> end(process, StopSignal.TERM, Duration.ZERO));
    }

    private List<ProcessHandle> named() {
        return names().stream().flatMap(name -> find(name).stream()).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        if (process.equals(ProcessHandle.current())) {
            return false;
        }
        List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
        return arguments.contains(marker(home)) || isPostgres(arguments);
    }

    /** A C program takes no marker, but says where its data is. */
    private boolean isPostgres(List<String> arguments) {
        int data = arguments.indexOf("-D");
        return data >= 0
                && data + 1 < arguments.size()
                && arguments.get(data + 1).startsWith(home + File.separator);
    }

    private static void end(ProcessHandle process, StopSignal signal, Duration patience) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        if (patience.isPositive()) {
            Signals.send(process, signal);
            Liveness.awaitEnd(List.of(process), patience);
        }
        family.stream().filter(Liveness::isAlive).forEach(ProcessHandle::destroyForcibly);
        Liveness.awaitEnd(family, LAST_WORDS);
    }

    private PidFile pidFile(String name) {
        return new PidFile(folder.resolve(name + SUFFIX));
    }
}
