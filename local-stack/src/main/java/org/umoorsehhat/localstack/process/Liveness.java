package org.umoorsehhat.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** Whether processes have ended. */
final class Liveness {

    private static final Path PROC = Path.of("/proc");

    private Liveness() {}

    /**
     * Like {@link ProcessHandle#isAlive}, but an ended process that nobody has reaped is not alive.
     */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits until all have ended, or the time is up; tells which. */
    static boolean awaitEnd(Collection<ProcessHandle> processes, Duration patience) {
        return await(() -> processes.stream().noneMatch(Liveness::isAlive), patience);
    }

    static boolean await(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // "pid (program) state …", and the program's name may hold anything.
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }
}
