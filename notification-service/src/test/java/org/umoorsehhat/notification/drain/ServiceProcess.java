package org.umoorsehhat.notification.drain;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.umoorsehhat.notification.NotificationApplication;

/** The service as a process of its own, which can be killed. */
final class ServiceProcess {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param lease how long a killed instance's messages wait
     */
    static ServiceProcess start(JvmOptions options, TestServers servers, Duration lease) {
        Path log = Path.of("target", "instance-" + NUMBERS.incrementAndGet() + ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.options());
        command.add(NotificationApplication.class.getName());
        command.addAll(servers.settings());
        command.add("--umoorsehhat.notification.delivery.lease=" + lease.toMillis() + "ms");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ServiceProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has started. */
    ServiceProcess ready() {
        await().atMost(PATIENCE)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(Files.readString(log));
                    }
                    return Files.readString(log).contains("Started NotificationApplication");
                });
        return this;
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end, and waits until it has. */
    void end() {
        process.destroy();
        process.onExit().join();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Memory in use, in KiB, as Linux counts it. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
