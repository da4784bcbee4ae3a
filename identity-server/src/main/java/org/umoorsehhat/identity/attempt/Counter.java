package org.umoorsehhat.identity.attempt;

import java.time.Duration;

/** The guesses of one name or address; times are nanoseconds of one clock. */
final class Counter {

    private final int free;
    private final int atOnce;
    private final long firstDelay;
    private final long longestDelay;
    private int failures;
    private int underWay;
    private long closedUntil;
    private boolean closed;

    Counter(int free, int atOnce, Duration firstDelay, Duration longestDelay) {
        this.free = free;
        this.atOnce = atOnce;
        this.firstDelay = firstDelay.toNanos();
        this.longestDelay = longestDelay.toNanos();
    }

    /**
     * Takes one guess on, which has to be ended by one of the others.
     *
     * @return nanoseconds to wait before another try; 0 where this one is looked at
     */
    synchronized long begin(long now) {
        if (closed && closedUntil - now > 0) {
            return closedUntil - now;
        }
        // Beyond the free ones each is looked at alone: else a hundred are tried in one delay.
        int allowed = failures >= free ? 1 : atOnce;
        if (underWay >= allowed) {
            return firstDelay;
        }
        underWay++;
        return 0;
    }

    synchronized void failed(long now) {
        underWay--;
        failures++;
        if (failures >= free) {
            closed = true;
            closedUntil = now + delay(failures - free);
        }
    }

    /** Was right, and so was whoever gave it before: nothing is remembered. */
    synchronized void forget() {
        underWay--;
        failures = 0;
        closed = false;
    }

    /** Was right, or was not looked at in the end; those before it were wrong all the same. */
    synchronized void passed() {
        underWay--;
    }

    private long delay(int doublings) {
        long factor = 1L << Math.min(doublings, 40);
        return factor > longestDelay / firstDelay ? longestDelay : firstDelay * factor;
    }
}
