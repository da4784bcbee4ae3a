package org.umoorsehhat.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processor time that a process and its children have taken; only Linux tells. */
public final class ProcessorTime {

    /** Linux shows all programs a hundred a second, whatever it counts in. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_IN_SYSTEM = 14;

    /** The kernel keeps fifteen characters of "C2 CompilerThread0". */
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

    private ProcessorTime() {}

    /** In milliseconds, with those children that have ended. */
    public static double millis(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one -> millis(one.pid()))
                .sum();
    }

    /** In milliseconds, those of its threads that compile what runs often; 0 of what is no JVM. */
    static double compilersMillis(ProcessHandle process) {
        try (var threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
            double millis = 0;
            for (Path thread : threads) {
                millis += compilerMillis(thread.resolve("stat"));
            }
            return millis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double compilerMillis(Path thread) throws IOException {
        try {
            return compilerMillis(Files.readString(thread));
        } catch (NoSuchFileException e) {
            // Ended since it was listed.
            return 0;
        }
    }

    /**
     * @param stat a line as in {@code /proc/PID/task/THREAD/stat}: of children it has those of the
     *     process
     */
    static double compilerMillis(String stat) {
        return COMPILER.matcher(stat).find() ? millis(stat, SYSTEM) : 0;
    }

    static double millis(long pid) {
        try {
            return millis(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
        } catch (NoSuchFileException e) {
            // Ended since it was listed: its parent has its time now.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param stat a line as in {@code /proc/PID/stat}: the name may hold spaces and parentheses
     */
    static double millis(String stat) {
        return millis(stat, CHILDREN_IN_SYSTEM);
    }

    private static double millis(String stat, int last) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int i = USER; i <= last; i++) {
            ticks += Long.parseLong(afterName[i]);
        }
        return ticks * MILLIS_PER_TICK;
    }
}
