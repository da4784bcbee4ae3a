package org.umoorsehhat.chassis.connection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections there are, in all and by address. */
final class OpenConnections {

    enum Answer {
        OPENED,
        TOO_MANY_OF_ADDRESS,
        TOO_MANY_OF_ALL
    }

    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final int atOnce;
    private final int perAddress;

    OpenConnections(int atOnce, int perAddress) {
        this.atOnce = atOnce;
        this.perAddress = perAddress;
    }

    int all() {
        return all.get();
    }

    /** What is opened has to be {@linkplain #close closed} once, with the same arguments. */
    Answer open(String address, boolean isProxy) {
        if (!isProxy && byAddress.merge(address, 1, Integer::sum) > perAddress) {
            forgetOne(address);
            return Answer.TOO_MANY_OF_ADDRESS;
        }
        if (all.incrementAndGet() > atOnce) {
            close(address, isProxy);
            return Answer.TOO_MANY_OF_ALL;
        }
        return Answer.OPENED;
    }

    void close(String address, boolean isProxy) {
        all.decrementAndGet();
        if (!isProxy) {
            forgetOne(address);
        }
    }

    private void forgetOne(String address) {
        byAddress.computeIfPresent(address, (name, open) -> open == 1 ? null : open - 1);
    }
}
