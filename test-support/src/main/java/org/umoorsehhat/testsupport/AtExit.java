package org.umoorsehhat.testsupport;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * What is closed when the tests' JVM ends, the last one first: contexts before the servers that
 * they use. A service takes its time to stop when its servers are gone.
 */
final class AtExit {

    private static final Deque<Runnable> ACTIONS = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::run, "close-servers"));
    }

    private AtExit() {}

    static void close(Runnable action) {
        ACTIONS.push(action);
    }

    @SuppressWarnings("SystemOut") // The log may be gone by then.
    private static void run() {
        for (Runnable action = ACTIONS.poll(); action != null; action = ACTIONS.poll()) {
            try {
                action.run();
            } catch (RuntimeException e) {
                System.err.println("Closing after the tests failed: " + e);
            }
        }
    }
}
