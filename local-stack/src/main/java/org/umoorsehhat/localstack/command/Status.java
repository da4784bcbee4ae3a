package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.Progress;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.process.ListeningSockets;
import org.umoorsehhat.localstack.process.Memory;

/** Shows each part: whether it runs and is ready, where, since when, and the memory it takes. */
record Status(Local local) {

    private static final double MIB = 1024 * 1024;

    void run() throws IOException {
        Platform platform = local.platform(Progress.SILENT);
        local.say("%-22s %-10s %8s %9s %8s  %s", "part", "state", "pid", "memory", "up", "ports");
        for (Part part : platform.parts()) {
            Optional<ProcessHandle> process = platform.processes().find(part.name());
            String ports =
                    part.ports().stream()
                            .map(platform.ports()::number)
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            local.say(
                    "%-22s %-10s %8s %9s %8s  %s",
                    part.name(),
                    process.isEmpty() ? "down" : part.isReady() ? "ready" : "not ready",
                    process.map(p -> String.valueOf(p.pid())).orElse("-"),
                    process.map(Status::memory).orElse("-"),
                    process.flatMap(p -> p.info().startInstant()).map(Status::age).orElse("-"),
                    ports);
            process.map(ListeningSockets::exposed).orElse(List.of()).stream()
                    .map(socket -> "  reached from other machines: " + socket)
                    .forEach(line -> local.say("%s", line));
        }
    }

    private static String memory(ProcessHandle process) {
        var size = Memory.of(process);
        return size.isPresent() ? "%.0f MiB".formatted(size.getAsLong() / MIB) : "?";
    }

    private static String age(Instant started) {
        Duration age = Duration.between(started, Instant.now());
        return age.toHours() > 0
                ? "%d h %d m".formatted(age.toHours(), age.toMinutesPart())
                : "%d m %d s".formatted(age.toMinutes(), age.toSecondsPart());
    }
}
