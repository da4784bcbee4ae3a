package org.umoorsehhat.notification.channel.smtp;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Cuts connections whose writes take too long: one thread for all of them, which would have one
 * each.
 */
final class WriteTimeouts implements AutoCloseable {

    /** Not a bean itself: the service's scheduled tasks would take it for theirs. */
    final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("smtp-write-timeouts").daemon().factory());

    WriteTimeouts() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
