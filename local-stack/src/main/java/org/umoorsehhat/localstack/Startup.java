package org.umoorsehhat.localstack;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.process.ProcessTable;

/** Starts parts in the order of their needs and waits until they are ready. */
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LAST_BYTES = 64 * 1024;
    private static final int LAST_LINES = 25;

    private final ProcessTable processes;
    private final Progress progress;

    Startup(ProcessTable processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
    }

    /** Starts each part as soon as those of the given ones that it needs are ready. */
    void all(Collection<Part> parts) {
        Map<String, CompletableFuture<Void>> ready = new HashMap<>();
        parts.forEach(part -> ready.put(part.name(), new CompletableFuture<>()));
        // A virtual thread for each: most of their time they wait.
        Executor threads = command -> Thread.ofVirtual().start(command);
        for (Part part : parts) {
            CompletableFuture.allOf(select(ready, part.needs()))
                    .thenRunAsync(() -> one(part), threads)
                    .whenComplete((nothing, failure) ->
                            tell(select(ready, Set.of(part.name())), failure));
        }
        try {
            CompletableFuture.allOf(select(ready, ready.keySet())).join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    private static CompletableFuture<?>[] select(
            Map<String, CompletableFuture<Void>> ready, Set<String> names) {
        return ready.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toArray(CompletableFuture[]::new);
    }

    private static void tell(CompletableFuture<?>[] futures, @Nullable Throwable failure) {
        for (CompletableFuture<?> future : futures) {
            if (failure == null) {
                future.complete(null);
            } else {
                future.completeExceptionally(failure);
            }
        }
    }

    private static PlatformException cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof PlatformException known
                ? known
                : new PlatformException("the platform did not start: " + cause, cause);
    }

    /**
     * A process that is there already is only looked at: its starter may have ended before it was
     * ready.
     */
    private void one(Part part) {
        try {
            Path log = part.launch().log();
            long logBegin = Files.exists(log) ? Files.size(log) : 0;
            long begin = System.nanoTime();
            Optional<ProcessHandle> running = processes.find(part.name());
            ProcessHandle process = running.isPresent() ? running.get() : launch(part);
            awaitReady(part, process, log, logBegin);
            part.afterStart();
            if (running.isEmpty()) {
                synchronized (progress) {
                    progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
                }
            }
        } catch (IOException e) {
            throw new PlatformException("%s cannot be started: %s".formatted(part.name(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    "interrupted while %s was starting".formatted(part.name()), e);
        }
    }

    private ProcessHandle launch(Part part) throws IOException, InterruptedException {
        part.prepare();
        return processes.start(part.launch());
    }

    private static void awaitReady(Part part, ProcessHandle process, Path log, long logBegin)
            throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.isReady()) {
            if (!process.isAlive()) {
                throw failure(part, "ended while it was starting", log, logBegin);
            }
            if (System.nanoTime() > deadline) {
                String what = "was not ready after %d s".formatted(PATIENCE.toSeconds());
                throw failure(part, what, log, logBegin);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static PlatformException failure(Part part, String what, Path log, long begin)
            throws IOException {
        List<String> lines = end(log, begin).lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return new PlatformException(
                "%s %s. The end of %s:%n    %s"
                        .formatted(part.name(), what, log, String.join("\n    ", last)));
    }

    /**
     * What is there since a start began, less what nobody would read: a log may be of gigabytes.
     */
    private static String end(Path log, long begin) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(
                    Math.clamp(file.size() - LAST_BYTES, begin, Math.max(begin, file.size())));
            byte[] end = Channels.newInputStream(file).readNBytes(LAST_BYTES);
            return new String(end, StandardCharsets.UTF_8);
        }
    }
}
