package org.umoorsehhat.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Part;

/**
 * What each process of a platform has taken since it started, in processor milliseconds, according
 * to the operating system. PostgreSQL's is divided by database: its servers say in their titles for
 * which they work.
 *
 * @param nanos when it was read, as {@link System#nanoTime}
 * @param millis by process
 * @param compiling what the compilers of all JVMs have of it
 */
public record ProcessorTimes(long nanos, Map<String, Double> millis, double compiling) {

    private static final String POSTGRESQL = "postgresql";
    private static final Set<String> DATABASES =
            Set.of("scheduling", "booking", "waitlist", "notification");
    private static final double NANOS_PER_SECOND = 1e9;

    public static ProcessorTimes of(Platform platform) {
        var millis = new TreeMap<String, Double>();
        double compiling = 0;
        for (Part part : platform.running()) {
            ProcessHandle process = platform.processes().find(part.name()).orElseThrow();
            if (part.name().equals(POSTGRESQL)) {
                process.descendants()
                        .forEach(server ->
                                millis.merge(
                                        database(server.pid()),
                                        ProcessorTime.millis(server.pid()),
                                        Double::sum));
                millis.merge(POSTGRESQL, ProcessorTime.millis(process.pid()), Double::sum);
            } else {
                millis.put(part.name(), ProcessorTime.millis(process));
                compiling += ProcessorTime.compilersMillis(process);
            }
        }
        return new ProcessorTimes(System.nanoTime(), millis, compiling);
    }

    private static String database(long server) {
        try {
            String title = Files.readString(Path.of("/proc", String.valueOf(server), "cmdline"));
            // "postgres: USER DATABASE ADDRESS STATE"; what works for all has no database.
            String[] words = title.split("[ \0]+");
            return words.length > 3 && DATABASES.contains(words[2])
                    ? POSTGRESQL + ", " + words[2]
                    : POSTGRESQL;
        } catch (NoSuchFileException e) {
            return POSTGRESQL;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds since then. */
    double secondsSince(ProcessorTimes before) {
        return (nanos - before.nanos) / NANOS_PER_SECOND;
    }

    /** What each process has taken since then, in processor milliseconds. */
    Map<String, Double> since(ProcessorTimes before) {
        var taken = new TreeMap<String, Double>();
        millis.forEach((process, now) ->
                taken.put(process, Math.max(0, now - before.millis.getOrDefault(process, 0.0))));
        return taken;
    }
}
