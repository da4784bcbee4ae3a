package org.umoorsehhat.notification.drain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.umoorsehhat.testsupport.Database;

/** Processor time as Linux counts it, in milliseconds, of user and kernel together. */
final class ProcessorTime {

    private static final Path PROCESSES = Path.of("/proc");
    private static final long MILLIS_PER_TICK = 10;

    // Places in /proc/PID/stat, counted from the state, which follows the name.
    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    private ProcessorTime() {}

    static long ofProcess(long pid) {
        return sum(stat(PROCESSES.resolve(Long.toString(pid))), OWN);
    }

    /** Of a PostgreSQL server with all its backends, those that have ended among them. */
    static long ofServer(Database database) throws SQLException {
        long postmaster;
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            postmaster = Long.parseLong(stat(PROCESSES.resolve(row.getString(1))).get(PARENT));
        }
        List<String> own = stat(PROCESSES.resolve(Long.toString(postmaster)));
        String parent = Long.toString(postmaster);
        try (Stream<Path> all = Files.list(PROCESSES)) {
            long children =
                    all.filter(path -> path.getFileName().toString().matches("\\d+"))
                            .map(ProcessorTime::stat)
                            .filter(stat -> !stat.isEmpty() && stat.get(PARENT).equals(parent))
                            .mapToLong(stat -> sum(stat, OWN))
                            .sum();
            return sum(own, OWN) + sum(own, OF_ENDED_CHILDREN) + children;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sum(List<String> stat, int first) {
        return (Long.parseLong(stat.get(first)) + Long.parseLong(stat.get(first + 1)))
                * MILLIS_PER_TICK;
    }

    /** Empty for a process that has ended. */
    private static List<String> stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }
}
