package org.umoorsehhat.chassis.outbox;

import java.time.Duration;

/**
 * How many bulk events may be sent now: so many a second, and no more at once than those of a tenth
 * of a second. Used by one round at a time.
 */
final class BulkAllowance {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long SAVED = SECOND / 10;

    private final int rate;

    /** Up to when all that was allowed is used. */
    private long usedUntil;

    private boolean isMore = true;

    /**
     * @param rate bulk events a second; 1 or more
     */
    BulkAllowance(int rate) {
        this(rate, System.nanoTime());
    }

    BulkAllowance(int rate, long now) {
        this.rate = rate;
        this.usedUntil = now;
    }

    /** How many may be sent now. */
    int now() {
        return at(System.nanoTime());
    }

    /** How many may be sent at {@code now}; at least one in a tenth of a second is allowed. */
    int at(long now) {
        long saved = Math.max(SAVED, SECOND / rate);
        if (now - usedUntil > saved) {
            usedUntil = now - saved;
        }
        return (int) ((now - usedUntil) * rate / SECOND);
    }

    /**
     * Uses it.
     *
     * @param events that were taken
     * @param allowed that might have been
     */
    void taken(int events, int allowed) {
        usedUntil += events * SECOND / rate;
        isMore = events > 0 || allowed == 0 && isMore;
    }

    /** Whether there may be more, or events that waited behind those: there were some just now. */
    boolean isMore() {
        return isMore;
    }
}
