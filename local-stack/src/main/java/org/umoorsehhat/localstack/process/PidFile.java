package org.umoorsehhat.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by its id and when it started.
 *
 * <p>Systems give ids of ended processes to new ones: without the time, another program might be
 * taken for ours, and killed.
 */
record PidFile(Path path) {

    /** Start times are derived from the boot time, which moves when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    void write(ProcessHandle process) throws IOException {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(path, process.pid() + " " + started + "\n");
    }

    /** The process, if it is this one and lives. */
    Optional<ProcessHandle> read() {
        try {
            String[] words = Files.readString(path).strip().split(" ");
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0])).filter(p -> isThis(p, started));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThis(ProcessHandle process, Instant started) {
        return Liveness.isAlive(process)
                && process.info()
                        .startInstant()
                        .map(s -> Duration.between(s, started).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false);
    }
}
