package org.umoorsehhat.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor time that a process and its children have taken; only Linux tells. */
public final class ProcessorTime {

    /** Linux shows all programs a hundred a second, whatever it counts in. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int CHILDREN_IN_SYSTEM = 14;

    private ProcessorTime() {}

    /** In milliseconds, with those children that have ended. */
    public static double millis(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one -> millis(one.pid()))
                .sum();
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
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int i = USER; i <= CHILDREN_IN_SYSTEM; i++) {
            ticks += Long.parseLong(afterName[i]);
        }
        return ticks * MILLIS_PER_TICK;
    }
}
