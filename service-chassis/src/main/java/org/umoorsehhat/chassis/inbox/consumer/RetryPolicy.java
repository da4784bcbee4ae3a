package org.umoorsehhat.chassis.inbox.consumer;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import org.umoorsehhat.chassis.failure.Unavailability;
import org.umoorsehhat.chassis.inbox.InboxProperties;
import org.umoorsehhat.chassis.inbox.RejectedEvent;

/** How often an event that failed is tried again. */
public final class RetryPolicy {

    private RetryPolicy() {}

    /** Whether waiting helps, however long it takes. */
    public static boolean isTransient(Throwable failure) {
        return !isRejection(failure) && Unavailability.isCauseOf(failure);
    }

    /**
     * Transient: without end. Rejected: never. Anything else may be a race as well as a fault of
     * ours, and gets some tries.
     */
    static BackOff backOff(Throwable failure, InboxProperties properties) {
        if (isRejection(failure)) {
            return new FixedBackOff(0, 0);
        }
        var backOff = new ExponentialBackOff(properties.retryDelay().toMillis(), 2);
        backOff.setMaxInterval(properties.maxRetryDelay().toMillis());
        if (!isTransient(failure)) {
            backOff.setMaxInterval(Duration.ofSeconds(2).toMillis());
            backOff.setMaxAttempts(properties.maxAttempts() - 1);
        }
        return backOff;
    }

    private static boolean isRejection(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof RejectedEvent) {
                return true;
            }
        }
        return false;
    }
}
